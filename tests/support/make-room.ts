import { joinRoom } from '#app/features/experiences/gatherings/commands/join-room.server.ts'
import { openDoor } from '#app/features/experiences/gatherings/commands/open-door.server.ts'
import { action } from '#app/features/values/routes/values.tsx'
import { act, responseOf, visit } from './app.ts'
import { makeExperience, makeGathering, makePerson, makePlace, makeRole } from './make.ts'

/** A session going on now: Morven and Callum of its cohort, Rory who holds it, Nan who helps Callum. */
export async function makeRoom() {
  const experience = await makeExperience()
  const gathering = await makeGathering(experience.id)
  const [morven, callum] = [await makePerson({ known_as: 'Morven' }), await makePerson({ known_as: 'Callum' })]
  const [rory, nan] = [await makePerson({ known_as: 'Rory' }), await makePerson({ known_as: 'Nan' })]
  await makePlace(experience.id, morven.id, { voice: 'practitioner' })
  await makePlace(experience.id, callum.id)
  await makeRole(rory.id, 'facilitator', { experience_id: experience.id })
  await makeRole(nan.id, 'helper', { for_person_id: callum.id })
  return { experience, gathering, morven, callum, rory, nan }
}

export type Room = Awaited<ReturnType<typeof makeRoom>>

/** Who comes: signed in as a person, or with the cookie of a guest. */
type By = { as: string } | { cookie: string }

/** A visit to a page of the room. */
export function visitRoom({ gathering, experience }: Room, by: By, form?: Record<string, string>) {
  const params = { gatheringId: gathering.id, experienceId: experience.id }
  return visit({ url: `/gatherings/${gathering.id}`, params, ...by, ...(form && { form }) })
}

/** Puts a value up, as the page does. */
export async function sayInRoom(room: Room, by: By, form: Record<string, string>) {
  return responseOf(action(await visitRoom(room, by, { id: crypto.randomUUID(), ...form })))
}

export async function makeDoor({ rory, gathering }: Room, { code = 'HRBR27', hours = 4 } = {}) {
  await openDoor(act(rory.id), {
    id: crypto.randomUUID(),
    gatheringId: gathering.id,
    closesAt: new Date(Date.now() + hours * 3_600_000),
    code,
  })
}

/** Somebody who came in by the open door, as the cookie on their phone. */
export async function makeGuest(nickname = 'Fern', code = 'HRBR27') {
  const joined = await joinRoom(act(null), { code, nickname })
  if (!joined.ok) throw new Error('The door did not open')
  return { cookie: `guest=${Buffer.from(JSON.stringify(joined.token)).toString('base64')}` }
}
