import type { Database } from '#db/schema.ts'
import { makeExperience, makeLocality, makeOrganiser, makePerson, makePlace } from './make.ts'

type Voice = Database['place']['voice']
type State = 'considered' | 'waiting' | 'invited' | 'accepted'

/** Two experiences to fill from the same people: twelve who could come to either, by voice, and who organises both. */
export async function makePool({ each = { parent: 6, practitioner: 4, leader: 2 }, seats = 6 } = {}) {
  const locality = await makeLocality()
  const organiser = await makeOrganiser(locality.id)
  const given = { programme_id: locality.programme_id, locality_id: locality.id, state: 'inviting' as const, seats }
  const [one, two] = [await makeExperience(given), await makeExperience(given)]
  const people = []
  for (const voice of ['parent', 'practitioner', 'leader'] as const)
    for (let at = 0; at < each[voice]; at++) people.push(await makeCandidate([one.id, two.id], voice))
  return { locality, organiser, one, two, people }
}

/** Somebody with a place at each of these experiences. */
export async function makeCandidate(experienceIds: readonly string[], voice: Voice, state: State = 'considered') {
  const person = await makePerson()
  const places = []
  for (const id of experienceIds) places.push(await makePlace(id, person.id, { voice, state, free: 'yes' }))
  return { ...person, voice, places }
}
