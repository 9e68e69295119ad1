import { unsealEach } from '#app/server/seal.server.ts'
import type { RecordSection } from '#app/shared/record.ts'
import { voiceWords } from '#app/shared/voices.ts'
import { db } from '#db/connection.server.ts'
import { placeWords, sayEnergy } from '../places/place-states.ts'
import { kindWords, sayStanding } from '../preparation/preparation-kinds.ts'

/** What is held of a person’s places: how each stands and came about, and what they need, in their own words. */
export async function listRecordOf(personId: string): Promise<RecordSection[]> {
  return [
    { title: 'Your places', rows: await listPlaceLines(personId) },
    { title: 'How your places came about', rows: await listChangeLines(personId) },
    { title: 'What you need to be able to come', rows: await listPreparationLines(personId) },
    { title: 'What you look after for others', rows: await listOwnedLines(personId) },
  ]
}

async function listPlaceLines(personId: string) {
  const rows = await db()
    .selectFrom('place')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .select(['experience.name', 'place.made_at', 'place.state', 'place.voice', 'place.energy', 'place.free', 'place.shares_room'])
    .select(['place.answer_by_on', 'place.return_on', 'place.pinned_at', 'place.experience_id'])
    .where('place.person_id', '=', personId)
    .orderBy('place.made_at')
    .execute()
  const origins = await listOriginsOf(personId)
  const said = { yes: 'Yes', no: 'No', unsure: 'Not said' }
  return rows.map((row) => [
    { label: 'Experience', value: row.name, at: row.made_at },
    { label: 'How it stands', value: placeWords[row.state] },
    { label: 'You would be there as', value: voiceWords[row.voice] },
    { label: 'How keen you were, as you told us', value: sayEnergy(row.energy) },
    { label: 'The dates suit', value: said[row.free] },
    { label: 'You would share a room', value: said[row.shares_room] },
    ...(row.answer_by_on ? [{ label: 'To answer by', value: row.answer_by_on }] : []),
    ...(row.return_on ? [{ label: 'To be asked again on', value: row.return_on }] : []),
    ...(row.pinned_at ? [{ label: 'Held for you', value: 'no other date is proposed', at: row.pinned_at }] : []),
    ...origins.filter(({ into }) => into === row.experience_id).map(({ name }) => ({ label: 'You came from', value: name })),
  ])
}

/** Experiences of theirs that were brought together into another. */
function listOriginsOf(personId: string) {
  return db()
    .selectFrom('place')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .select(['experience.name', 'experience.brought_into_id as into'])
    .where('place.person_id', '=', personId)
    .where('place.state', '=', 'accepted')
    .where('experience.brought_into_id', 'is not', null)
    .execute()
}

async function listChangeLines(personId: string) {
  const rows = await db()
    .selectFrom('place_change')
    .innerJoin('place', 'place.id', 'place_change.place_id')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .leftJoin('person as mover', 'mover.id', 'place_change.by_id')
    .select(['experience.name', 'place_change.made_at', 'place_change.to_state', 'place_change.words', 'mover.known_as as mover'])
    .where('place.person_id', '=', personId)
    .orderBy('place_change.made_at')
    .orderBy('place_change.id')
    .execute()
  return rows.map((row) => [
    { label: 'Experience', value: row.name, at: row.made_at },
    { label: 'Became', value: placeWords[row.to_state] },
    { label: 'Noted by', value: row.mover ?? 'The clock' },
    ...(row.words ? [{ label: 'Words', value: row.words }] : []),
  ])
}

async function listPreparationLines(personId: string) {
  const rows = await db()
    .selectFrom('preparation')
    .innerJoin('place', 'place.id', 'preparation.place_id')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .leftJoin('person as owner', 'owner.id', 'preparation.owner_id')
    .select(['preparation.id', 'experience.name', 'preparation.made_at', 'preparation.kind', 'preparation.state', 'preparation.due_on'])
    .select(['preparation.words as sealed', 'owner.known_as as owner'])
    .where('place.person_id', '=', personId)
    .orderBy('preparation.made_at')
    .orderBy('preparation.id')
    .execute()
  const sealed = rows.flatMap((row) =>
    row.sealed === null ? [] : [{ personId, place: { table: 'preparation', column: 'words', id: row.id }, sealed: row.sealed }],
  )
  const opened = await unsealEach(sealed)
  const wordsOf = new Map(sealed.map(({ place: { id } }, line) => [id, opened[line]]))
  return rows.map((row) => {
    const words = wordsOf.get(row.id)
    return [
      { label: 'Experience', value: row.name, at: row.made_at },
      { label: 'What', value: kindWords[row.kind].title },
      { label: 'How it stands', value: sayStanding(row.kind, row.state) },
      ...(row.owner ? [{ label: 'Looked after by', value: row.owner }] : []),
      ...(row.due_on ? [{ label: 'By', value: row.due_on }] : []),
      ...(words ? [{ label: 'Words', value: words }] : []),
    ]
  })
}

/** That they look after something, and what; for whom is the other person’s. */
async function listOwnedLines(personId: string) {
  const rows = await db()
    .selectFrom('preparation')
    .innerJoin('place', 'place.id', 'preparation.place_id')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .select(['experience.name', 'preparation.made_at', 'preparation.kind', 'preparation.state'])
    .where('preparation.owner_id', '=', personId)
    .where('place.person_id', '<>', personId)
    .orderBy('preparation.made_at')
    .execute()
  return rows.map((row) => [
    { label: 'Experience', value: row.name, at: row.made_at },
    { label: 'What', value: kindWords[row.kind].title },
    { label: 'How it stands', value: sayStanding(row.kind, row.state) },
  ])
}
