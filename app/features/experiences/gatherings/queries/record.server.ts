import type { RecordSection } from '#app/shared/record.ts'
import { db } from '#db/connection.server.ts'
import { attendanceWords } from '../roll-call.ts'

/** Which gatherings a person was noted at, what they noted of others, and which rooms they came into as a guest. */
export async function listRecordOf(personId: string): Promise<RecordSection[]> {
  const [attended, guests] = await Promise.all([listAttended(personId), listGuestsOf(personId)])
  return [
    {
      title: 'Where you were',
      rows: attended.map((row) => [
        { label: 'Gathering', value: row.title, at: row.starts_at },
        { label: 'Noted', value: attendanceWords[row.state], at: row.noted_at },
        { label: 'Noted by', value: row.noted_by },
      ]),
    },
    {
      title: 'Rooms you came into as a guest',
      rows: guests.map((row) => [
        { label: 'Gathering', value: row.title },
        { label: 'Nickname', value: row.nickname, at: row.made_at },
      ]),
    },
  ]
}

function listAttended(personId: string) {
  return db()
    .selectFrom('attendance')
    .innerJoin('gathering', 'gathering.id', 'attendance.gathering_id')
    .innerJoin('person as noter', 'noter.id', 'attendance.noted_by_id')
    .select([
      'gathering.title',
      'gathering.starts_at',
      'gathering.zone',
      'attendance.state',
      'attendance.noted_at',
      'noter.known_as as noted_by',
    ])
    .where('attendance.person_id', '=', personId)
    .orderBy('gathering.starts_at')
    .execute()
}

function listGuestsOf(personId: string) {
  return db()
    .selectFrom('guest')
    .innerJoin('gathering', 'gathering.id', 'guest.gathering_id')
    .select(['gathering.title', 'guest.nickname', 'guest.made_at'])
    .where('guest.claimed_by_id', '=', personId)
    .orderBy('guest.made_at')
    .execute()
}
