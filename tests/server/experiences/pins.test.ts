import { beforeEach, expect, test } from 'vitest'
import { action as pin } from '#app/features/experiences/places/routes/pin.tsx'
import { action as unpin } from '#app/features/experiences/places/routes/pin-removal.tsx'
import { loader as showPlaces } from '#app/features/experiences/places/routes/places.tsx'
import { withdrawPlace } from '#app/features/experiences/places/commands/withdraw-place.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { findPlaceRow, makeInvited, makeInviting } from '#tests/support/make-experiences.ts'
import { listAudit, statusOf } from '#tests/support/make-people.ts'

let world: Awaited<ReturnType<typeof makeInviting>>
beforeEach(async () => {
  await freshDb()
  world = await makeInviting()
})

const ask = (placeId: string, as: string, to = '/today') => visit({ url: `/places/${placeId}/pin`, params: { placeId }, as, form: { to } })

test('a place is held still and let go again, each noted once, and one comes back to where one was', async () => {
  const { place } = await makeInvited(world.experience.id)
  const list = `/experiences/${world.experience.id}/places`
  for (let sent = 0; sent < 2; sent += 1)
    expect((await responseOf(pin(await ask(place.id, world.organiser.id, list)))).headers.get('Location')).toBe(list)
  expect(await findPlaceRow(place.id)).toMatchObject({ pinned_by_id: world.organiser.id })
  const page = await showPlaces(await visit({ url: list, params: { experienceId: world.experience.id }, as: world.organiser.id }))
  expect(page.rows.map(({ isHeld }) => isHeld)).toEqual([true])
  for (let sent = 0; sent < 2; sent += 1) await responseOf(unpin(await ask(place.id, world.organiser.id, '//elsewhere.example')))
  expect(await findPlaceRow(place.id)).toMatchObject({ pinned_at: null, pinned_by_id: null })
  expect([(await listAudit('place.pin')).length, (await listAudit('place.unpin')).length]).toEqual([1, 1])
})

test('who said no cannot be held, and who gives the place back is let go', async () => {
  const no = await makeInvited(world.experience.id, { state: 'declined' })
  expect(await statusOf(pin(await ask(no.place.id, world.organiser.id)))).toBe(409)
  const { place } = await makeInvited(world.experience.id, { state: 'accepted' })
  await responseOf(pin(await ask(place.id, world.organiser.id)))
  await withdrawPlace(act(world.organiser.id), { placeId: place.id, words: null })
  expect((await findPlaceRow(place.id)).pinned_at).toBeNull()
})

test('holding is the organiser’s: not the person’s own', async () => {
  const { person, place } = await makeInvited(world.experience.id, { state: 'accepted' })
  expect(await statusOf(pin(await ask(place.id, person.id)))).toBe(403)
})
