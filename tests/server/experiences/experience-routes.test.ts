import { beforeEach, expect, test } from 'vitest'
import { action as cancel } from '#app/features/experiences/routes/cancellation.tsx'
import { action as edit, loader as editForm } from '#app/features/experiences/routes/edit-experience.tsx'
import { loader as show } from '#app/features/experiences/routes/experience.tsx'
import { loader as list } from '#app/features/experiences/routes/experiences.tsx'
import { action as start, loader as startForm } from '#app/features/experiences/routes/new-experience.tsx'
import { action as plan, loader as planForm } from '#app/features/experiences/routes/typical-sessions.tsx'
import { listSessions } from '#app/features/experiences/queries/experience.server.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeGathering, makePerson, makeRole } from '#tests/support/make.ts'
import { makeInvited, makeInviting } from '#tests/support/make-experiences.ts'

beforeEach(async () => {
  await freshDb()
})

const filledIn = {
  name: 'Wednesdays together',
  purpose: 'So that nobody tells their story five times',
  pattern: 'spread',
  firstOn: '2027-03-10',
  lastOn: '2027-04-14',
  seats: '12',
  voice: '',
  parentLeast: '5',
  parentMost: '6',
}

async function startOne(form: Record<string, string> = {}) {
  const { organiser, locality } = await makeInviting()
  const id = crypto.randomUUID()
  const posted = { ...filledIn, id, home: `locality/${locality.id}`, ...form }
  const outcome = await start(await visit({ url: '/experiences/new', as: organiser.id, form: posted }))
  return { outcome, id, organiser, params: { experienceId: id } }
}

test('an organiser plans six Wednesdays from start to sessions, and each form sent twice makes one', async () => {
  const { outcome, id, organiser, params } = await startOne()
  expect(outcome).toMatchObject({ status: 302 })
  const page = await planForm(await visit({ url: `/experiences/${id}/typical-sessions`, params, as: organiser.id }))
  expect(page.nights).toBe(0)
  expect(page.sessions).toHaveLength(6)

  const form = { sessions: page.sessions.map(({ value }) => value), from: '09:30', to: '14:30', whereWords: 'Netherden hall' }
  await plan(await visit({ url: '/', params, as: organiser.id, form }))
  await plan(await visit({ url: '/', params, as: organiser.id, form }))
  const sessions = await listSessions(id)
  expect(sessions).toHaveLength(6)
  expect(sessions.map(({ starts_at }) => starts_at.slice(11, 16))).toEqual(['09:30', '09:30', '09:30', '08:30', '08:30', '08:30'])
})

test('a residential shows its nights, online a test call and the link; neither shows what is not its own', async () => {
  const stay = await startOne({ pattern: 'residential', firstOn: '2027-04-16', lastOn: '2027-04-21' })
  const nights = await planForm(await visit({ url: '/', params: stay.params, as: stay.organiser.id }))
  expect(nights).toMatchObject({ nights: 5, shape: { nights: true, calls: false } })

  const online = await startOne({ pattern: 'online' })
  const calls = await planForm(await visit({ url: '/', params: online.params, as: online.organiser.id }))
  expect(calls).toMatchObject({ nights: 0, shape: { nights: false, travel: false, calls: true } })
  const form = { sessions: calls.sessions.map(({ value }) => value), from: '10:00', to: '12:00', joinLink: 'https://meet.example.org/abc' }
  await plan(await visit({ url: '/', params: online.params, as: online.organiser.id, form }))
  const sessions = await listSessions(online.id)
  expect(sessions[0]).toMatchObject({ kind: 'preparation', title: 'Test call', join_link: 'https://meet.example.org/abc' })
  expect(sessions).toHaveLength(7)
})

test.each<[string, Record<string, string>]>([
  ['lastOn', { lastOn: '2027-03-01' }],
  ['seats', { seats: 'many' }],
  ['name', { name: ' ' }],
  ['home', { home: 'locality/elsewhere' }],
  ['parentMost', { parentLeast: '50' }],
])('a mistake in %s comes back beside its field, with what was typed', async (field, wrong) => {
  const { outcome } = await startOne(wrong)
  expect(outcome).toMatchObject({ init: { status: 400 }, data: { errors: { [field]: expect.any(String) }, typed: wrong } })
})

test('who organises nowhere plans nothing', async () => {
  const person = await makePerson()
  expect((await responseOf(startForm(await visit({ url: '/experiences/new', as: person.id })))).status).toBe(404)
})

test('the cohort sees first names and sessions; not the mix, not family names', async () => {
  const { experience } = await makeInviting({ state: 'settled' })
  const { person } = await makeInvited(experience.id, { state: 'accepted' }, { known_as: 'Morven', family_name: 'Hidden-Surname' })
  await makeInvited(experience.id, { state: 'considered' }, { known_as: 'Not-Asked-Yet' })
  await makeGathering(experience.id, { title: 'Day 1 together' })
  const page = await show(await visit({ url: '/', params: { experienceId: experience.id }, as: person.id }))
  expect(page).toMatchObject({ isWide: false, organised: null, seen: { purpose: experience.purpose, cohort: [{ known_as: 'Morven' }] } })
  expect(JSON.stringify(page)).not.toMatch(/Hidden-Surname|Not-Asked-Yet/)
})

test('the kitchen sees dates and times and nothing else; somebody invited sees it on their own place only', async () => {
  const { experience } = await makeInviting({ purpose: 'Words of purpose' })
  const { person: invited } = await makeInvited(experience.id, { state: 'invited' })
  const cook = await makePerson()
  await makeRole(cook.id, 'kitchen', { experience_id: experience.id })
  await makeGathering(experience.id, { join_link: 'https://meet.example.org/secret', where_words: 'A hall' })
  const page = await show(await visit({ url: '/', params: { experienceId: experience.id }, as: cook.id }))
  expect(page.seen).toBeNull()
  expect(JSON.stringify(page)).not.toMatch(/Words of purpose|secret|A hall/)
  expect((await responseOf(show(await visit({ url: '/', params: { experienceId: experience.id }, as: invited.id })))).status).toBe(404)
})

test('another locality’s organiser does not find it', async () => {
  const { experience } = await makeInviting()
  const { organiser: elsewhere } = await makeInviting()
  expect((await responseOf(show(await visit({ url: '/', params: { experienceId: experience.id }, as: elsewhere.id })))).status).toBe(404)
  const { experiences } = await list(await visit({ url: '/experiences', as: elsewhere.id }))
  expect(experiences.map(({ id }) => id)).not.toContain(experience.id)
})

test('one of the cohort knows it and may not change it: 403', async () => {
  const { experience } = await makeInviting()
  const { person } = await makeInvited(experience.id, { state: 'accepted' })
  const visited = await visit({ url: '/', params: { experienceId: experience.id }, as: person.id, form: { words: 'x' } })
  expect((await responseOf(cancel(visited))).status).toBe(403)
})

test('nobody signed in is sent to sign in, whether it exists or not', async () => {
  const { experience } = await makeInviting()
  for (const experienceId of [experience.id, crypto.randomUUID()]) {
    const response = await responseOf(show(await visit({ url: `/experiences/${experienceId}`, params: { experienceId } })))
    expect([response.status, response.headers.get('Location')]).toEqual([302, `/sign-in?to=%2Fexperiences%2F${experienceId}`])
  }
})

test('two editors: the second gets both texts with 409, and keeps theirs only by choosing', async () => {
  const { organiser, experience } = await makeInviting()
  const visited = { url: '/', params: { experienceId: experience.id }, as: organiser.id }
  const { seen, shown } = await editForm(await visit(visited))
  const post = async (purpose: string, from = seen) => edit(await visit({ ...visited, form: { ...shown, purpose, seen: from } }))
  expect(await post('The first')).toMatchObject({ status: 302 })
  expect(await post('The second')).toMatchObject({
    init: { status: 409 },
    data: { changed: true, mistakes: { typed: { purpose: 'The second' } } },
  })
  const again = await editForm(await visit(visited))
  expect(again.shown.purpose).toBe('The first')
  expect(await post('The second', again.seen)).toMatchObject({ status: 302 })
})

test('cancelled with words, the cohort reads them', async () => {
  const { organiser, experience } = await makeInviting()
  const { person } = await makeInvited(experience.id, { state: 'accepted' })
  const params = { experienceId: experience.id }
  expect(await cancel(await visit({ url: '/', params, as: organiser.id, form: { words: '' } }))).toMatchObject({ init: { status: 400 } })
  await cancel(await visit({ url: '/', params, as: organiser.id, form: { words: 'The lodge has had a flood' } }))
  const page = await show(await visit({ url: '/', params, as: person.id }))
  expect(page).toMatchObject({ where: 'cancelled', seen: { cancelWords: 'The lodge has had a flood' } })
})
