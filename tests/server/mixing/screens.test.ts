import { beforeEach, expect, test } from 'vitest'
import { discardMix } from '#app/features/mixing/commands/discard-mix.server.ts'
import { workOutMixesHere } from '#app/features/mixing/commands/work-out-mixes.server.ts'
import { listWaitingFor } from '#app/features/mixing/queries/waiting.server.ts'
import { action as discard } from '#app/features/mixing/routes/discarding.tsx'
import { loader as streamOf } from '#app/features/mixing/routes/mix-stream.ts'
import { loader as mixPage } from '#app/features/mixing/routes/mix.tsx'
import { loader as mixesPage } from '#app/features/mixing/routes/mixes.tsx'
import { action as ask, loader as newMixPage } from '#app/features/mixing/routes/new-mix.tsx'
import { action as stop } from '#app/features/mixing/routes/stopping.tsx'
import { findViewer } from '#app/server/viewer.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { askCircles, knownMix, makeMix, runOf } from '#tests/support/make-mix.ts'
import { makeCohort, noteAway, stateOfMix } from '#tests/support/make-mixing.ts'
import { makePool } from '#tests/support/make-pool.ts'
import { makeLocality, makeOrganiser, makePerson, makeRole } from '#tests/support/make.ts'

let room: Awaited<ReturnType<typeof makeCohort>>

beforeEach(async () => {
  await freshDb()
  room = await makeCohort()
})

const both = () => ({ experienceId: room.experience.id, sessionIds: [room.first.id, room.second.id] })
const atMix = (mixId: string, as: string, form?: Record<string, string>) =>
  visit({ url: `/mixes/${mixId}`, params: { mixId }, as, ...(form && { form }) })
const atNew = (query: string, as: string, form?: Record<string, string | string[]>) =>
  visit({ url: `/mixes/new?${query}`, as, ...(form && { form }) })
const ofCircles = () => `part=circles&experience=${room.experience.id}`

test('who organises elsewhere, facilitates or takes part finds no mix', async () => {
  const { id } = await makeMix(room.organiser.id, askCircles(both()))
  const stranger = await makeOrganiser((await makeLocality()).id)
  const rory = await makePerson()
  await makeRole(rory.id, 'facilitator', { experience_id: room.experience.id })
  for (const as of [stranger.id, rory.id, room.people[0]?.id ?? '']) {
    expect((await responseOf(mixPage(await atMix(id, as)))).status).toBe(404)
    expect((await responseOf(streamOf(await atMix(id, as)))).status).toBe(404)
    expect((await responseOf(stop(await atMix(id, as, {})))).status).toBe(404)
    expect((await responseOf(discard(await atMix(id, as, {})))).status).toBe(404)
    expect((await responseOf(newMixPage(await atNew(ofCircles(), as)))).status).toBe(404)
    expect((await responseOf(newMixPage(await atNew(`from=${id}`, as)))).status).toBe(404)
  }
  expect((await mixesPage(await visit({ url: '/mixes', as: stranger.id }))).groups).toEqual([])
})

test('a mix of several experiences is for who organises all of them', async () => {
  const pool = await makePool()
  const other = await makeCohort()
  const query = `part=cohorts&experience=${pool.one.id}&experience=${other.experience.id}`
  expect((await responseOf(newMixPage(await atNew(query, pool.organiser.id)))).status).toBe(404)
  const own = await newMixPage(await atNew(`part=cohorts&experience=${pool.two.id}&experience=${pool.one.id}`, pool.organiser.id))
  expect(own.brief).toMatchObject({ part: 'cohorts', experiences: [{ id: pool.two.id, able: [6, 4, 2] }, { id: pool.one.id }] })
})

test('an organiser writes a brief, sees it worked on, and what came of it', async () => {
  const as = room.organiser.id
  const first = await newMixPage(await atNew('', as))
  expect(first.choosing?.experiences).toMatchObject([{ id: room.experience.id, accepted: 8, sessions: 2 }])
  const { id, brief } = await newMixPage(await atNew(ofCircles(), as))
  if (brief?.part !== 'circles') return expect.fail('no brief of circles')
  expect(brief.choices.map(({ count }) => count)).toEqual([1, 2])
  expect(brief.choices[1]?.hint).toContain('4 meetings ')

  const form = { ...brief.start, id, sessionIds: brief.start.sessionIds.split(',') }
  const made = await responseOf(ask(await atNew(ofCircles(), as, form)))
  expect(made.headers.get('Location')).toBe(`/mixes/${id}`)
  expect(await mixPage(await atMix(id, as))).toMatchObject({ run: { state: 'waiting', elapsed: 0, seconds: 10 }, view: null })
  expect((await mixesPage(await visit({ url: '/mixes', as }))).groups.map(({ title }) => title)).toEqual(['Being worked out'])

  await workOutMixesHere(new Date())
  const page = await mixPage(await atMix(id, as))
  expect(page).toMatchObject({ run: null, outcome: { variant: 'kept' }, view: { shown: { letter: 'A' } } })
  expect(page.view?.spots.map(({ seats }) => seats.length)).toEqual([4, 4])
  expect(page.view?.balance.lines[0]).toMatchObject({ title: 'Voices' })
  const events = await (await streamOf(await atMix(id, as))).text()
  expect(events).toMatch(/^event: over\ndata: \{"state":"done"/)
})

test('a brief with mistakes is kept as it was written; own weights count only when chosen', async () => {
  const as = room.organiser.id
  const { id, brief } = await newMixPage(await atNew(ofCircles(), as))
  const start = brief?.part === 'circles' ? brief.start : expect.fail('no brief of circles')
  const broken = await ask(
    await atNew(ofCircles(), as, { ...start, id, sessionIds: [room.first.id], circleCount: 'two', 'weight-isolated': '7' }),
  )
  expect(broken).toMatchObject({
    data: { errors: { circleCount: expect.any(String) }, typed: { circleCount: 'two', 'weight-isolated': '7' } },
  })

  const usual = { ...start, id, sessionIds: [room.first.id], 'weight-isolated': '7' }
  await responseOf(ask(await atNew(ofCircles(), as, usual)))
  expect((await knownMix(id)).settings).toMatchObject({ preset: 'usual', weights: { isolated: 3 }, sessionIds: [room.first.id] })
  const own = crypto.randomUUID()
  await responseOf(ask(await atNew(ofCircles(), as, { ...usual, id: own, preset: 'own' })))
  expect((await knownMix(own)).settings).toMatchObject({ preset: 'own', weights: { isolated: 7 } })
  const again = await newMixPage(await atNew(`from=${own}`, as))
  expect(again.brief?.start).toMatchObject({ preset: 'own', 'weight-isolated': '7', circleCount: '2', parentNotAlone: 'yes' })
})

test('circles are asked for one experience, and of one session where the address names it', async () => {
  const as = room.organiser.id
  const other = await makePool()
  await makeRole(as, 'organiser', { locality_id: other.locality.id })
  const two = await newMixPage(await atNew(`${ofCircles()}&experience=${other.one.id}`, as))
  expect(two.choosing?.errors.experience).toContain('Choose one experience')
  const one = await newMixPage(await atNew(`gathering=${room.second.id}`, as))
  expect(one.brief).toMatchObject({ part: 'circles', sessions: [{ id: room.second.id, people: 8 }] })
  await noteAway(room.second.id, room.people[0]?.id ?? '')
  const away = await newMixPage(await atNew(`gathering=${room.second.id}`, as))
  expect(away.brief).toMatchObject({ sessions: [{ id: room.second.id, people: 7 }] })
})

test('a mix is stopped and put away from its page; today names sessions without circles', async () => {
  const as = room.organiser.id
  const viewer = async () => (await findViewer((await visit({ url: '/', as })).request)) ?? expect.fail('nobody')
  expect((await listWaitingFor(await viewer())).map(({ to }) => to)).toEqual([
    `/mixes/new?gathering=${room.first.id}`,
    `/mixes/new?gathering=${room.second.id}`,
  ])
  const { id } = await makeMix(as, askCircles(both()))
  await responseOf(stop(await atMix(id, as, {})))
  expect((await runOf(id)).stop_at).toBeNull()
  expect((await responseOf(discard(await atMix(id, as, {})))).headers.get('Location')).toBe('/mixes')
  expect(await stateOfMix(id)).toBe('discarded')
  expect(await discardMix(act(as), { mixId: id })).toEqual({ ok: true })
})
