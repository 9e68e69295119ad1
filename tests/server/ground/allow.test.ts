import { expect, test } from 'vitest'
import { allow, allowInRoom } from '#app/server/allow.server.ts'
import { houseCookie } from '#app/server/session.server.ts'
import { hashOf } from '#app/server/hash.server.ts'
import { lookupOf } from '#app/server/seal.server.ts'
import { relationsOf } from '#app/server/relations.server.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import {
  makeExperience,
  makeGathering,
  makeOrganiser,
  makePerson,
  makePlace,
  makeProgramme,
  makeLocality,
  makeRole,
} from '#tests/support/make.ts'

const day = 86_400_000

test('who is not signed in is asked to, and comes back', async () => {
  await freshDb()
  const { request } = await visit({ url: '/people?find=a&_routes=x' })
  const response = await responseOf(requireViewer(request))
  expect(response.headers.get('Location')).toBe('/sign-in?to=%2Fpeople%3Ffind%3Da')
})

test('who has not read who will see what reads that first', async () => {
  await freshDb()
  const { id } = await makePerson({ welcomed_at: null })
  const { request } = await visit({ url: '/today', as: id })
  expect((await responseOf(requireViewer(request))).headers.get('Location')).toBe('/welcome?to=%2Ftoday')
})

test('what is not yours does not exist; what you know but may not do is refused', async () => {
  await freshDb()
  const experience = await makeExperience()
  const participant = await makePerson()
  await makePlace(experience.id, participant.id)
  const stranger = await makePerson()
  const write = async (as: string) =>
    allow((await visit({ url: '/x', as })).request, 'experience.write', { experienceId: experience.id }, { known: 'experience.read' })
  expect((await responseOf(write(stranger.id))).status).toBe(404)
  expect((await responseOf(write(participant.id))).status).toBe(403)
  const organiser = await makeOrganiser(experience.locality_id ?? '')
  expect(await write(organiser.id)).toMatchObject({ act: { byId: organiser.id, as: 'organiser' } })
})

test('a role ends with its last day', async () => {
  await freshDb()
  const experience = await makeExperience()
  const former = await makePerson()
  const yesterday = new Date(Date.now() - day).toISOString().slice(0, 10)
  await makeRole(former.id, 'organiser', { locality_id: experience.locality_id ?? '' }, { starts_on: '2020-01-01', ends_on: yesterday })
  const { request } = await visit({ url: '/x', as: former.id })
  expect((await responseOf(allow(request, 'experience.write', { experienceId: experience.id }))).status).toBe(404)
})

test('an experience across a programme belongs to the organisers of each of its localities, and to no other’s', async () => {
  await freshDb()
  const programme = await makeProgramme()
  const [here, there] = [await makeLocality({ programme_id: programme.id }), await makeLocality()]
  const experience = await makeExperience({ programme_id: programme.id, locality_id: null })
  const [ours, theirs] = [await makeOrganiser(here.id), await makeOrganiser(there.id)]
  const about = { experienceId: experience.id }
  expect([...(await relationsOf(await viewerOf(ours.id), about))]).toContain('organiser')
  expect([...(await relationsOf(await viewerOf(theirs.id), about))]).not.toContain('organiser')
})

test('who works with a person meets them as one of the cohort and nothing more', async () => {
  await freshDb()
  const experience = await makeExperience()
  const [worker, parent] = [await makeOrganiser(experience.locality_id ?? ''), await makePerson()]
  for (const { id } of [worker, parent]) await makePlace(experience.id, id)
  const about = { experienceId: experience.id, personId: parent.id }
  expect([...(await relationsOf(await viewerOf(worker.id), about))]).toContain('organiser')
  const tie = {
    id: crypto.randomUUID(),
    made_at: new Date().toISOString(),
    a_id: worker.id,
    b_id: parent.id,
    kind: 'works_with' as const,
    said_by_id: parent.id,
  }
  await db().insertInto('tie').values(tie).execute()
  const relations = await relationsOf(await viewerOf(worker.id), about)
  expect(relations.has('organiser')).toBe(false)
  expect(relations.has('cohort')).toBe(true)
})

test('a step-up action sends who signed in long ago to show who they are', async () => {
  await freshDb()
  const locality = await makeLocality()
  const organiser = await makeOrganiser(locality.id)
  const { request } = await visit({ url: '/people/1/roles', as: organiser.id })
  await db()
    .updateTable('session')
    .set({ stepped_up_at: new Date(Date.now() - 11 * 60_000).toISOString() })
    .execute()
  const response = await responseOf(allow(request, 'role.give', { localityId: locality.id }))
  expect(response.headers.get('Location')).toBe('/step-up?to=%2Fpeople%2F1%2Froles')
})

test('a session dies of age and of rest, sooner for staff', async () => {
  await freshDb()
  const participant = await makePerson()
  const { request } = await visit({ url: '/today', as: participant.id })
  const rested = (days: number) =>
    db()
      .updateTable('session')
      .set({ seen_at: new Date(Date.now() - days * day).toISOString() })
      .execute()
  await rested(29)
  expect(await requireViewer(request.clone())).toMatchObject({ personId: participant.id })
  await rested(31)
  expect((await responseOf(requireViewer(request.clone()))).status).toBe(302)
  await rested(1)
  await makeRole(participant.id, 'steward')
  expect((await responseOf(requireViewer(request.clone()))).status).toBe(302)
})

test('a guest is in one room only, while its door is open', async () => {
  await freshDb()
  const experience = await makeExperience()
  const [room, nextDoor] = [await makeGathering(experience.id), await makeGathering(experience.id)]
  const cookie = await guestCookie(room.id)
  const enter = async (gatheringId: string) => allowInRoom((await visit({ url: '/x', cookie })).request, 'gathering.read', { gatheringId })
  expect(await enter(room.id)).toMatchObject({ act: { as: 'guest', byId: null }, guest: { nickname: 'Kestrel' } })
  expect((await responseOf(enter(nextDoor.id))).status).toBe(302)
  await db()
    .updateTable('door')
    .set({ closes_at: new Date(Date.now() - 1000).toISOString() })
    .execute()
  expect((await responseOf(enter(room.id))).status).toBe(302)
})

test('an organiser does not read a room as a guest of it', async () => {
  await freshDb()
  const experience = await makeExperience()
  const room = await makeGathering(experience.id)
  const [organiser, participant] = [await makeOrganiser(experience.locality_id ?? ''), await makePerson()]
  const cookie = await guestCookie(room.id)
  const write = async (as: string) => {
    const { request } = await visit({ url: '/x', as, cookie })
    return allowInRoom(request, 'contribution.write', { gatheringId: room.id })
  }
  expect((await responseOf(write(organiser.id))).status).toBe(404)
  expect(await write(participant.id)).toMatchObject({ act: { as: 'guest' } })
})

async function viewerOf(personId: string) {
  return requireViewer((await visit({ url: '/x', as: personId })).request)
}

async function guestCookie(gathering_id: string) {
  const made_at = new Date().toISOString()
  const opens_at = new Date(Date.now() - 1000).toISOString()
  const closes_at = new Date(Date.now() + day).toISOString()
  await db()
    .insertInto('door')
    .values({ id: crypto.randomUUID(), made_at, gathering_id, code_hash: lookupOf('door', 'HRBR27'), opens_at, closes_at })
    .execute()
  await db()
    .insertInto('guest')
    .values({ id: crypto.randomUUID(), made_at, gathering_id, nickname: 'Kestrel', token_hash: hashOf('token') })
    .execute()
  const header = await houseCookie('guest').serialize('token')
  return header.split(';')[0] ?? ''
}
