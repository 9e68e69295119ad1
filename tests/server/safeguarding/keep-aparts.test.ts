import { beforeEach, expect, test } from 'vitest'
import { startCoaching } from '#app/features/coaching/commands/start-coaching.server.ts'
import { endedKeepAparts } from '#app/features/safeguarding/commands/forget-ended.server.ts'
import { listKeptApart } from '#app/features/safeguarding/pairs.server.ts'
import { action as end } from '#app/features/safeguarding/routes/keep-apart-ending.tsx'
import { action as review, loader as showReview } from '#app/features/safeguarding/routes/keep-apart-review.tsx'
import { loader as showList } from '#app/features/safeguarding/routes/keep-aparts.tsx'
import { action as enter, loader as showNew } from '#app/features/safeguarding/routes/new-keep-apart.tsx'
import { addDays, dayOf } from '#app/shared/dates.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makePerson, makeRole } from '#tests/support/make.ts'
import { listAudit, pageOf, statusOf } from '#tests/support/make-people.ts'
import { inHalfAYear, makeGuarded, makeKeptApart } from '#tests/support/make-safeguarding.ts'

let world: Awaited<ReturnType<typeof makeGuarded>>
beforeEach(async () => {
  await freshDb()
  world = await makeGuarded()
})

const newForm = (given: Record<string, string> = {}) => ({
  id: crypto.randomUUID(),
  programmeId: world.locality.programme_id,
  oneId: world.one.id,
  otherId: world.other.id,
  scope: 'experience',
  reason: 'Neighbours who fell out over a dog',
  reviewOn: inHalfAYear(),
  ...given,
})
const enterAs = async (as: string, form: Record<string, string>) => enter(await visit({ url: '/keep-aparts/new', as, form }))
const listAs = async (as: string) => showList(await visit({ url: '/keep-aparts', as }))

test('a lead enters a pair once, however often the form is sent', async () => {
  const form = newForm()
  for (let sent = 0; sent < 2; sent += 1) {
    expect((await responseOf(enterAs(world.lead.id, form))).headers.get('Location')).toBe(`/keep-aparts/${form.id}`)
  }
  expect((await listAs(world.lead.id)).live).toMatchObject([{ id: form.id, scope: 'experience', reviewOn: form.reviewOn }])
  expect(await listAudit('keep_apart.keep')).toHaveLength(1)
  const [a = '', b = ''] = [world.one.id, world.other.id].sort()
  expect(await listKeptApart([a, b])).toEqual([{ aId: a, bId: b, scope: 'experience' }])
  expect(await listKeptApart([a])).toEqual([])
})

test('somebody can be kept apart from a coach who only walks with people of the programme', async () => {
  const coach = await makePerson()
  const walk = { id: crypto.randomUUID(), personId: world.other.id, coachId: coach.id, experienceId: world.experience.id }
  await startCoaching(act(world.organiser.id), { ...walk, startsOn: dayOf(new Date()) })
  const form = newForm({ otherId: coach.id })
  expect((await responseOf(enterAs(world.lead.id, form))).headers.get('Location')).toBe(`/keep-aparts/${form.id}`)
})

test('the reason is sealed, and in no column and no audit entry in the clear', async () => {
  await enterAs(world.lead.id, newForm())
  const row = await db().selectFrom('keep_apart').selectAll().executeTakeFirstOrThrow()
  expect(row.reason).toMatch(/^v1\./)
  const entries = await db().selectFrom('audit_entry').selectAll().execute()
  expect(JSON.stringify([row, entries])).not.toMatch(/dog|Neighbours/)
})

test.each([
  ['no reason', { reason: '' }, 'reason'],
  ['a review tomorrow a year too late', { reviewOn: '2099-01-01' }, 'reviewOn'],
  ['no review', { reviewOn: '' }, 'reviewOn'],
  ['no scope', { scope: '' }, 'scope'],
  ['another programme', { programmeId: crypto.randomUUID() }, 'programmeId'],
])('%s is said beside its field, and what was typed is kept', async (_, given, field) => {
  const page = await pageOf(enterAs(world.lead.id, newForm(given)))
  expect(page.status).toBe(400)
  expect(page.data).toMatchObject({ errors: { [field]: expect.any(String) }, typed: { programmeId: expect.any(String) } })
  expect((await listAs(world.lead.id)).live).toEqual([])
})

test('the same person twice, a stranger, oneself, and what is there already are refused in words', async () => {
  const stranger = await makePerson()
  expect(await statusOf(enterAs(world.lead.id, newForm({ otherId: world.one.id })))).toBe(400)
  expect(await statusOf(enterAs(world.lead.id, newForm({ otherId: stranger.id })))).toBe(400)
  expect(await statusOf(enterAs(world.lead.id, newForm({ otherId: world.lead.id })))).toBe(400)
  await makeKeptApart(world, { scope: 'experience' })
  const page = await pageOf(enterAs(world.lead.id, newForm({ oneId: world.other.id, otherId: world.one.id })))
  expect(page.data).toMatchObject({ errors: { scope: expect.stringMatching(/already/) } })
})

test('people are found by name among those of the programme alone, one after the other', async () => {
  await makePerson({ known_as: 'Person of elsewhere' })
  const found = await showNew(await visit({ url: '/keep-aparts/new?find=person', as: world.lead.id }))
  expect(found.people.map(({ id }) => id).sort()).toEqual([...world.people.map(({ id }) => id), world.organiser.id].sort())
  const both = await showNew(await visit({ url: `/keep-aparts/new?one=${world.one.id}&other=${world.other.id}`, as: world.lead.id }))
  expect([both.one?.id, both.other?.id]).toEqual([world.one.id, world.other.id])
})

test('a review moves the day, and two leads do not overwrite each other', async () => {
  const { id } = await makeKeptApart(world)
  const params = { keepApartId: id }
  const url = `/keep-aparts/${id}/review`
  const { seen } = await showReview(await visit({ url, params, as: world.lead.id }))
  const send = async (reviewOn: string) => review(await visit({ url, params, as: world.lead.id, form: { reviewOn, seen } }))
  const sooner = addDays(inHalfAYear(), -20)
  expect((await responseOf(send(sooner))).status).toBe(302)
  expect((await pageOf(send(addDays(inHalfAYear(), -10)))).status).toBe(409)
  expect((await listAs(world.lead.id)).live).toMatchObject([{ reviewOn: sooner }])
})

test('an ended pair is no rule any more, may be entered anew, and is forgotten after a year', async () => {
  const { id } = await makeKeptApart(world)
  const params = { keepApartId: id }
  await responseOf((async () => end(await visit({ url: `/keep-aparts/${id}/ending`, params, as: world.lead.id, form: {} })))())
  expect(await listKeptApart([world.one.id, world.other.id])).toEqual([])
  await makeKeptApart(world)
  const list = await listAs(world.lead.id)
  expect([list.live.length, list.ended.length]).toEqual([1, 1])
  const clock = (days: number) => act(null, { as: 'system', at: new Date(Date.now() + days * 86_400_000) })
  expect(await endedKeepAparts.forget(clock(300))).toBe(0)
  expect(await endedKeepAparts.forget(clock(370))).toBe(1)
  expect(await endedKeepAparts.forget(clock(370))).toBe(0)
})

test('a lead of another programme sees none of it', async () => {
  await makeKeptApart(world)
  const elsewhere = await makeGuarded()
  expect((await listAs(elsewhere.lead.id)).live).toEqual([])
  const second = await makePerson()
  await makeRole(second.id, 'safeguarding_lead', { programme_id: world.locality.programme_id })
  expect((await listAs(second.id)).live).toHaveLength(1)
})
