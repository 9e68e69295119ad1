import type { RecordSection } from '#app/shared/record.ts'
import { db } from '#db/connection.server.ts'
import { circleName } from '../circle-names.ts'

/** In which circle a person sat in which session, and the mixes they worked out, changed or chose. */
export async function listRecordOf(personId: string): Promise<RecordSection[]> {
  const [seats, mixes, moves] = await Promise.all([listSeatsOf(personId), listMixesBy(personId), listMovesBy(personId)])
  return [
    {
      title: 'Circles you sit in',
      rows: seats.map(({ title, starts_at, circle }) => [
        { label: 'Session', value: title, at: starts_at },
        { label: 'Circle', value: circleName(circle) },
      ]),
    },
    {
      title: 'Circles you worked out for others',
      rows: mixes.map(({ name, made_at, adopted_at, by_id, adopted_by_id }) => [
        ...(by_id === personId ? [{ label: 'Worked out', value: name, at: made_at }] : []),
        ...(adopted_by_id === personId && adopted_at ? [{ label: 'Chosen', value: name, at: adopted_at }] : []),
      ]),
    },
    {
      title: 'Mixes you changed by hand',
      rows: moves.map(({ name, made_at }) => [{ label: 'Changed', value: name, at: made_at }]),
    },
  ]
}

function listSeatsOf(personId: string) {
  return db()
    .selectFrom('circle_seat')
    .innerJoin('place', 'place.id', 'circle_seat.place_id')
    .innerJoin('gathering', 'gathering.id', 'circle_seat.gathering_id')
    .select(['gathering.title', 'gathering.starts_at', 'circle_seat.circle'])
    .where('place.person_id', '=', personId)
    .orderBy('gathering.starts_at')
    .execute()
}

function listMixesBy(personId: string) {
  return db()
    .selectFrom('mix')
    .innerJoin('mix_experience', 'mix_experience.mix_id', 'mix.id')
    .innerJoin('experience', 'experience.id', 'mix_experience.experience_id')
    .select(['experience.name', 'mix.made_at', 'mix.adopted_at', 'mix.by_id', 'mix.adopted_by_id'])
    .where((is) => is.or([is('mix.by_id', '=', personId), is('mix.adopted_by_id', '=', personId)]))
    .orderBy('mix.made_at')
    .execute()
}

/** When somebody changed a mix by hand, and what it was for. Whom they moved is about others, and is not told here. */
function listMovesBy(personId: string) {
  return db()
    .selectFrom('mix_move')
    .innerJoin('mix_experience', 'mix_experience.mix_id', 'mix_move.mix_id')
    .innerJoin('experience', 'experience.id', 'mix_experience.experience_id')
    .select(['experience.name', 'mix_move.made_at'])
    .where('mix_move.by_id', '=', personId)
    .orderBy('mix_move.made_at')
    .orderBy('mix_move.id')
    .execute()
}
