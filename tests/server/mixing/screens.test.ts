import { beforeEach, expect, test } from 'vitest'
import { adoptMix } from '#app/features/mixing/commands/adopt-mix.server.ts'
import { listRecordOf } from '#app/features/mixing/queries/record.server.ts'
import { action as adopt, loader as adoptionPage } from '#app/features/mixing/routes/adoption.tsx'
import { loader as circlesPage } from '#app/features/mixing/routes/circles.tsx'
import { action as discard } from '#app/features/mixing/routes/discarding.tsx'
import { loader as mixPage } from '#app/features/mixing/routes/mix.tsx'
import { loader as mixesPage } from '#app/features/mixing/routes/mixes.tsx'
import { action as mixIt, loader as newMixPage } from '#app/features/mixing/routes/new-mix.tsx'
import { action as move } from '#app/features/mixing/routes/seats.tsx'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeCohort, makeDraft, noteAway } from '#tests/support/make-mixing.ts'
import { makeLocality, makeOrganiser, makePerson, makeRole } from '#tests/support/make.ts'

let room: Awaited<ReturnType<typeof makeCohort>>

beforeEach(async () => {
  await freshDb()
  room = await makeCohort()
})

const atMix = (mixId: string, as: string, form?: Record<string, string>) =>
  visit({ url: `/mixes/${mixId}`, params: { mixId }, as, ...(form && { form }) })
const atCircles = (as: string) =>
  visit({ url: `/experiences/${room.experience.id}/circles`, params: { experienceId: room.experience.id }, as })
const atNew = (as: string, form?: Record<string, string>) =>
  visit({ url: `/mixes/new?gathering=${room.first.id}`, as, ...(form && { form }) })

test('a participant sees the circle they sit in and nobody else; a facilitator sees all', async () => {
  const { id } = await makeDraft(room.organiser.id, room.first.id)
  const somebody = room.people[0] ?? expect.fail('nobody')
  expect((await circlesPage(await atCircles(somebody.id))).sessions).toEqual([])
  await adoptMix(act(room.organiser.id), { mixId: id })
  const own = await circlesPage(await atCircles(somebody.id))
  expect(own).toMatchObject({ isWide: false, mayMix: false, people: [] })
  expect(own.sessions).toHaveLength(1)
  expect(own.sessions[0]?.circles.map(({ seats }) => seats.length)).toEqual([4])
  expect(own.sessions[0]?.circles[0]?.seats).toContainEqual({
    id: somebody.place.id,
    name: somebody.known_as,
    voice: 'parent',
    isHere: true,
  })

  const rory = await makePerson()
  await makeRole(rory.id, 'facilitator', { experience_id: room.experience.id })
  const all = await circlesPage(await atCircles(rory.id))
  expect(all.sessions[0]?.circles.map(({ seats }) => seats.length)).toEqual([4, 4])
  expect([all.isWide, all.mayMix]).toEqual([true, false])

  const [seat] = await listRecordOf(somebody.id)
  expect(seat?.rows).toHaveLength(1)
})

test('who organises elsewhere, facilitates or takes part finds no mix', async () => {
  const { id } = await makeDraft(room.organiser.id, room.first.id)
  const stranger = await makeOrganiser((await makeLocality()).id)
  const rory = await makePerson()
  await makeRole(rory.id, 'facilitator', { experience_id: room.experience.id })
  for (const as of [stranger.id, rory.id, room.people[0]?.id ?? '']) {
    expect((await responseOf(mixPage(await atMix(id, as)))).status).toBe(404)
    expect((await responseOf(adoptionPage(await atMix(id, as)))).status).toBe(404)
    expect((await responseOf(adopt(await atMix(id, as, {})))).status).toBe(404)
    expect((await responseOf(move(await atMix(id, as, {})))).status).toBe(404)
    expect((await responseOf(discard(await atMix(id, as, {})))).status).toBe(404)
    expect((await responseOf(newMixPage(await atNew(as)))).status).toBe(404)
  }
  expect((await responseOf(circlesPage(await atCircles(stranger.id)))).status).toBe(404)
  expect((await mixesPage(await visit({ url: '/mixes', as: stranger.id }))).mixes).toEqual([])
})

test('an organiser works out circles, looks at them and chooses them', async () => {
  const as = room.organiser.id
  const { id, choices, suggested } = await newMixPage(await atNew(as))
  expect([choices.map(({ count }) => count), suggested]).toEqual([[1, 2], 2])
  const made = await responseOf(mixIt(await atNew(as, { id, circleCount: '2' })))
  expect(made.headers.get('Location')).toBe(`/mixes/${id}`)
  const page = await mixPage(await atMix(id, as))
  expect(page.circles.map((seats) => seats.length)).toEqual([4, 4])
  expect(await adoptionPage(await atMix(id, as))).toMatchObject({ stale: null, refused: null, isFirst: true, seats: 8 })

  await noteAway(room.first.id, room.people[3]?.id ?? '')
  const name = room.people[3]?.known_as ?? ''
  expect(await adoptionPage(await atMix(id, as))).toMatchObject({ stale: { lines: [`Not here any more: ${name}.`] } })
  expect(await adopt(await atMix(id, as, {}))).toMatchObject({
    data: { errors: { form: 'One person has changed since it was worked out; work it out again.' } },
    init: { status: 409 },
  })
})
