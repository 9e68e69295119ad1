import { beforeEach, expect, test } from 'vitest'
import { invitePlace } from '#app/features/experiences/places/commands/invite-place.server.ts'
import { lapseOffers } from '#app/features/experiences/places/commands/lapse-offers.server.ts'
import { withdrawPlace } from '#app/features/experiences/places/commands/withdraw-place.server.ts'
import { loader as showPlaces } from '#app/features/experiences/places/routes/places.tsx'
import { loader as showTargets } from '#app/features/experiences/targets/routes/targets.tsx'
import { act, freshDb, visit } from '#tests/support/app.ts'
import { findPlaceRow, inDays, makeInvited, makeInviting, makeTarget } from '#tests/support/make-experiences.ts'

let world: Awaited<ReturnType<typeof makeInviting>>
beforeEach(async () => {
  await freshDb()
  world = await makeInviting({ seats: 18 })
})

const voices = { parent: 8, practitioner: 6, leader: 4 } as const
const seen = (path: string) =>
  visit({ url: `/experiences/${world.experience.id}${path}`, params: { experienceId: world.experience.id }, as: world.organiser.id })
const suggested = async () => (await showPlaces(await seen('/places'))).suggestions.map(({ placeId }) => placeId)
const daysOn = (days: number) => new Date(Date.now() + days * 86_400_000)

test('8/6/4 is on target; a parent drops out, the first waiting parent is put forward, the offer runs out and moves on', async () => {
  const people = []
  for (const [voice, count] of Object.entries(voices) as [keyof typeof voices, number][]) {
    await makeTarget(world.experience.id, voice, count, count)
    for (let at = 0; at < count; at += 1) people.push(await makeInvited(world.experience.id, { state: 'accepted', voice }))
  }
  const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
  const second = await makeInvited(world.experience.id, { state: 'waiting', voice: 'parent', made_at: minutesAgo(10) })
  const first = await makeInvited(world.experience.id, { state: 'waiting', voice: 'parent', made_at: minutesAgo(20) })
  await makeInvited(world.experience.id, { state: 'waiting', voice: 'leader', energy: 3, made_at: minutesAgo(90) })
  expect(await showTargets(await seen('/targets'))).toMatchObject({ isOnTarget: true })
  expect(await suggested()).toEqual([])

  const [parent] = people
  await withdrawPlace(act(parent?.person.id ?? '', { as: 'self' }), { placeId: parent?.place.id ?? '', words: null })
  expect(await showTargets(await seen('/targets'))).toMatchObject({ isOnTarget: false, missed: [{ word: 'parent', missing: 1 }] })
  expect(await suggested()).toEqual([first.place.id])

  const invited = await invitePlace(act(world.organiser.id), { placeId: first.place.id, answerByOn: inDays(3) })
  expect(invited.ok).toBe(true)
  expect(await suggested()).toEqual([])
  expect(await lapseOffers(act(null, { as: 'system', at: daysOn(5) }))).toBe(1)
  expect((await findPlaceRow(first.place.id)).state).toBe('waiting')
  expect(await suggested()).toEqual([second.place.id])
})
