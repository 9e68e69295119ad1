import { isReached, reachOf, type Reach } from '#app/server/reach.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { covers } from '#app/server/relations.server.ts'
import { addMinutes, dayOf, sayTimeSpan } from '#app/shared/dates.ts'
import { sayCount } from '#app/shared/words.ts'
import type { WaitingItem } from '#app/shared/waiting.ts'
import { db } from '#db/connection.server.ts'
import { prepared } from '#db/prepared.server.ts'
import { longestMinutes } from '../gathering-times.ts'

const MOST = 10
const halfADay = 12 * 60

/** Today in the room, for who is coming and who holds it; and a roll-call that is not finished, for who may finish it. */
export async function listWaitingFor(viewer: Viewer): Promise<WaitingItem[]> {
  const near = await listNear(viewer)
  const today = near.filter((row) => (row.isMine || row.facilitates) && isToday(viewer, row))
  const begun = near.filter((row) => (row.facilitates || row.organises) && row.starts_at <= viewer.at.toISOString())
  const unfinished = await keepUnfinished(begun)
  return [
    ...unfinished.map((row) => ({
      id: `roll-call:${row.id}`,
      since: row.starts_at,
      who: null,
      title: `Roll-call: ${row.title}`,
      quiet: sayCount(row.notYet, { one: 'One person is not noted yet.', other: '# people are not noted yet.' }),
      to: `/gatherings/${row.id}/roll-call`,
      action: 'Call the roll',
    })),
    ...today.map((row) => ({
      id: `today:${row.id}`,
      since: row.starts_at,
      who: null,
      title: `Today in the room: ${row.title}`,
      quiet: [row.where_words, sayTimeSpan(row.starts_at, row.ends_at, row.zone)].filter(Boolean).join(' · '),
      to: `/gatherings/${row.id}`,
      action: 'Open it',
    })),
  ].slice(0, MOST)
}

type Near = Awaited<ReturnType<typeof listNear>>[number]

/** Gatherings of a day around now that are this person’s: by a place, or by a role that reaches them. */
async function listNear(viewer: Viewer) {
  const reach = reachOf(viewer, ['facilitator', 'organiser'])
  const from = addMinutes(viewer.at, -2 * halfADay)
  const rows = await listBetween({
    personId: viewer.personId,
    from: from.toISOString(),
    startsFrom: addMinutes(from, -longestMinutes).toISOString(),
    to: addMinutes(viewer.at, halfADay).toISOString(),
    ...reach,
  })
  const across = reach.localityIds.length > 0 ? rows.filter(({ locality_id }) => locality_id === null) : []
  const localitiesOf = await listLocalities(across.map(({ programme_id }) => programme_id))
  return rows.map((row) => {
    const localityIds = row.locality_id === null ? (localitiesOf.get(row.programme_id) ?? []) : [row.locality_id]
    const scope = { experienceId: row.experience_id, localityIds, programmeId: row.programme_id }
    const holds = (kind: string) => viewer.roles.some((role) => role.kind === kind && covers(role, scope))
    return { ...row, isMine: row.place_id !== null, facilitates: holds('facilitator'), organises: holds('organiser') }
  })
}

type Between = Reach & { personId: string; from: string; startsFrom: string; to: string }

const listBetween = prepared(({ personId, from, startsFrom, to, ...reach }: Between) =>
  db()
    .selectFrom('gathering')
    .innerJoin('experience', 'experience.id', 'gathering.experience_id')
    .leftJoin('place', (join) =>
      join.onRef('place.experience_id', '=', 'experience.id').on('place.person_id', '=', personId).on('place.state', '=', 'accepted'),
    )
    .select(['gathering.id', 'gathering.title', 'gathering.starts_at', 'gathering.ends_at', 'gathering.zone', 'gathering.where_words'])
    .select(['experience.id as experience_id', 'experience.programme_id', 'experience.locality_id', 'place.id as place_id'])
    .where('gathering.cancelled_at', 'is', null)
    .where('gathering.ends_at', '>=', from)
    .where('gathering.starts_at', '>=', startsFrom)
    .where('gathering.starts_at', '<=', to)
    .where((is) => is.or([is('place.id', 'is not', null), isReached(reach)]))
    .orderBy('gathering.starts_at')
    .limit(200),
)

/** An experience across a programme is held from each of its localities. */
async function listLocalities(programmeIds: string[]) {
  if (programmeIds.length === 0) return new Map<string, string[]>()
  const rows = await db().selectFrom('locality').select(['id', 'programme_id']).where('programme_id', 'in', programmeIds).execute()
  return new Map(programmeIds.map((one) => [one, rows.flatMap(({ id, programme_id }) => (programme_id === one ? id : []))]))
}

/** It has begun, or begins today, and is not over. */
function isToday({ at }: Viewer, { starts_at, ends_at, zone }: Near) {
  const now = at.toISOString()
  return ends_at >= now && (starts_at <= now || dayOf(starts_at, zone) === dayOf(at, zone))
}

async function keepUnfinished(rows: Near[]) {
  if (rows.length === 0) return []
  const counts = await listNotYet({ gatheringIds: rows.map(({ id }) => id) })
  const notYet = new Map(counts.map(({ id, not_yet }) => [id, Number(not_yet)]))
  return rows.flatMap((row) => ((notYet.get(row.id) ?? 0) > 0 ? [{ ...row, notYet: notYet.get(row.id) ?? 0 }] : []))
}

const listNotYet = prepared(({ gatheringIds }: { gatheringIds: readonly string[] }) =>
  db()
    .selectFrom('gathering')
    .innerJoin('place', 'place.experience_id', 'gathering.experience_id')
    .leftJoin('attendance', (join) =>
      join.onRef('attendance.gathering_id', '=', 'gathering.id').onRef('attendance.person_id', '=', 'place.person_id'),
    )
    .select('gathering.id')
    .select((of) => of.fn.countAll().as('not_yet'))
    .where('gathering.id', 'in', gatheringIds)
    .where('place.state', '=', 'accepted')
    .where('attendance.id', 'is', null)
    .groupBy('gathering.id'),
)
