import { beforeEach, expect, test } from 'vitest'
import { moveByHand } from '#app/features/mixing/commands/change-by-hand.server.ts'
import { undoMove } from '#app/features/mixing/commands/undo-move.server.ts'
import { loader as adoptionPage } from '#app/features/mixing/routes/adoption.tsx'
import { loader as mixPage } from '#app/features/mixing/routes/mix.tsx'
import { loader as placePage } from '#app/features/mixing/routes/place-in-mix.tsx'
import { loader as seatsPage, action as move } from '#app/features/mixing/routes/seats.tsx'
import { db } from '#db/connection.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeCirclesDraft, makeCohortsDraft, proposalOf } from '#tests/support/make-drafts.ts'
import { makeCohort } from '#tests/support/make-mixing.ts'
import { makeTie } from '#tests/support/make-experiences.ts'
import { makeExperience, makePerson, makePlace } from '#tests/support/make.ts'

let room: Awaited<ReturnType<typeof makeCohort>>

beforeEach(async () => {
  await freshDb()
  room = await makeCohort()
})

const personAt = (at: number) => room.people[at] ?? expect.fail('no such person')
const at = (mixId: string, path: string, params: Record<string, string> = {}, form?: Record<string, string>) =>
  visit({ url: `/mixes/${mixId}${path}`, params: { mixId, ...params }, as: room.organiser.id, ...(form && { form }) })
const why = async (mixId: string, placeId: string) => placePage(await at(mixId, `/places/${placeId}`, { placeId }))

async function keepApart(one: string, other: string) {
  const [a_id = '', b_id = ''] = [one, other].sort()
  const row = {
    id: crypto.randomUUID(),
    made_at: new Date().toISOString(),
    programme_id: room.locality.programme_id,
    scope: 'experience' as const,
  }
  await db()
    .insertInto('keep_apart')
    .values({ ...row, a_id, b_id, reason: 'sealed', by_id: room.organiser.id, review_on: '2027-01-01' })
    .execute()
}

test('why somebody sits here, in sentences with their name, and what would change elsewhere, never for the better', async () => {
  await db().updateTable('person').set({ languages: 'pl en' }).where('id', '=', personAt(0).id).execute()
  const mixId = await makeCirclesDraft(room)
  const page = await why(mixId, personAt(0).place.id)
  expect(page.title).toMatch(new RegExp(`^Why ${personAt(0).known_as} is at (Rowan|Birch)$`))
  expect(page.reasons.join(' ')).toContain(`${personAt(0).known_as} is most at home in Polish, and nobody else here is.`)
  expect(page.reasons.join(' ')).toContain('There is 1 other parent or carer here.')
  expect(page.others).toHaveLength(1)
  expect(page.others[0]).toMatchObject({ refused: null, withName: expect.stringMatching(/^Person/) })
})

test('who works with somebody reads no reasons about them, and can still move them', async () => {
  await makeTie(room.organiser.id, personAt(0).id, 'works_with')
  const page = await why(await makeCirclesDraft(room), personAt(0).place.id)
  expect(page.reasons).toEqual([expect.stringMatching(/^Because you work with .* the reasons are not shown to you\./)])
  expect(page.others).toEqual([])
  expect(page.spots.length).toBeGreaterThan(0)
})

test('a draft whose facts changed says what changed; a chosen mix only that its reasons are not told any more', async () => {
  const mixId = await makeCirclesDraft(room)
  await db().updateTable('person').set({ languages: 'pl' }).where('id', '=', personAt(1).id).execute()
  const draft = await why(mixId, personAt(0).place.id)
  expect([draft.stale?.title, draft.reasons]).toEqual([
    'One person has changed since it was worked out',
    ['The reasons come back when it is worked out again.'],
  ])
  await db().updateTable('mix').set({ state: 'superseded' }).where('id', '=', mixId).execute()
  const over = await why(mixId, personAt(0).place.id)
  expect([over.stale, over.reasons]).toEqual([null, ['What this rested on has changed since, so the reasons are not told any more.']])
})

test('what would be better is never told as better: that it is not so can be a rule nobody may know', async () => {
  const mixId = await makeCirclesDraft(room, { iterations: 20_000 })
  const before = await proposalOf(mixId)
  const [first = [], second = []] = before.answer.tables?.[room.experience.id]?.[0] ?? []
  const voiceOf = (id: string) => room.people.find(({ place }) => place.id === id)?.place.voice
  const pairs = first.flatMap((a) => second.flatMap((b) => (voiceOf(a) === voiceOf(b) ? [[a, b] as const] : [])))
  let worse: string | undefined
  for (const [placeId, withId] of pairs) {
    const seen = async () => ({ mixId, letter: 'A' as const, seen: (await proposalOf(mixId)).version })
    const me = act(room.organiser.id)
    await moveByHand(me, { ...(await seen()), placeId, sessionId: room.first.id, to: null, withId })
    if ((await proposalOf(mixId)).report.points > before.report.points) worse ??= placeId
    if (worse) break
    await undoMove(me, await seen())
  }
  const one = worse ?? expect.fail('no way to make it worse')
  expect((await why(mixId, one)).others).toMatchObject([{ refused: null, changes: [] }])
})

test('no page of a mix is otherwise for two who are kept apart: not a name, a number, an order or a word', async () => {
  const mixId = await makeCirclesDraft(room)
  const { answer } = await proposalOf(mixId)
  const [first = [], second = []] = answer.tables?.[room.experience.id]?.[0] ?? []
  const personOf = (placeId = '') => room.people.find(({ place }) => place.id === placeId)?.id ?? expect.fail('nobody')
  const looks = async () =>
    JSON.stringify([
      await mixPage(await at(mixId, '')),
      await seatsPage(await at(mixId, '/seats')),
      { ...(await adoptionPage(await at(mixId, '/adoption'))), newId: '' },
      ...(await Promise.all(room.people.map(({ place }) => why(mixId, place.id)))),
    ])
  const before = await looks()
  const apart = first.filter((a) =>
    (answer.tables?.[room.experience.id]?.[1] ?? []).every((ids) => !ids.includes(a) || !ids.includes(second[0] ?? '')),
  )
  expect(apart.length).toBeGreaterThan(0)
  await keepApart(personOf(apart[0]), personOf(second[0]))
  expect(await looks()).toBe(before)

  const { version } = await proposalOf(mixId)
  const form = {
    proposal: 'A',
    seen: String(version),
    session: room.first.id,
    placeId: apart[0] ?? '',
    to: `with:${second.find((id) => id !== second[0]) ?? ''}`,
  }
  const answered = await move(await at(mixId, '/seats', {}, form))
  const words = JSON.stringify(answered)
  if (!(answered instanceof Response))
    expect(words).toMatch(/This does not work for Person \d+\. The safeguarding lead can say more\.|Each circle keeps/)
  expect(words).not.toContain(personOf(second[0]))
})

test('nor is any page of who comes otherwise for two who are kept apart', async () => {
  const experience = await makeExperience({
    programme_id: room.locality.programme_id,
    locality_id: room.locality.id,
    seats: 3,
    state: 'inviting',
  })
  const places: { id: string; personId: string }[] = []
  for (const energy of [3, 3, 2, 1, 0]) {
    const person = await makePerson()
    places.push({ ...(await makePlace(experience.id, person.id, { state: 'considered', energy })), personId: person.id })
  }
  const mixId = await makeCohortsDraft(room.organiser.id, [experience.id])
  const { answer } = await proposalOf(mixId)
  const comes = (id: string) => answer.cohorts[experience.id]?.includes(id) === true
  const [one, other] = [places.find(({ id }) => comes(id)), places.find(({ id }) => !comes(id))]
  const looks = async () =>
    JSON.stringify([
      await mixPage(await at(mixId, '')),
      { ...(await adoptionPage(await at(mixId, '/adoption'))), newId: '' },
      ...(await Promise.all(places.map(({ id }) => why(mixId, id)))),
    ])
  const before = await looks()
  await keepApart(one?.personId ?? '', other?.personId ?? '')
  expect(await looks()).toBe(before)
})

test('why somebody comes or waits, with their energy and whom they come with', async () => {
  const experience = await makeExperience({
    programme_id: room.locality.programme_id,
    locality_id: room.locality.id,
    seats: 1,
    state: 'inviting',
  })
  const [keen, other] = [await makePerson({ known_as: 'Isla' }), await makePerson({ known_as: 'Tam' })]
  const place = await makePlace(experience.id, keen.id, { state: 'considered', energy: 3 })
  const waits = await makePlace(experience.id, other.id, { state: 'waiting', energy: 1 })
  const mixId = await makeCohortsDraft(room.organiser.id, [experience.id])
  const comes = await why(mixId, place.id)
  expect([comes.title, comes.reasons[0]]).toEqual([`Why Isla comes to ${experience.name}`, 'Isla is very keen.'])
  const waiting = await why(mixId, waits.id)
  expect([waiting.title, waiting.isWaiting]).toEqual(['Why Tam waits', true])
  expect(waiting.others).toMatchObject([{ withName: 'Isla', refused: null }])
})

test('a person of another mix, or nobody, is not found', async () => {
  const mixId = await makeCirclesDraft(room)
  const stranger = await makePlace((await makeExperience()).id, (await makePerson()).id)
  expect((await responseOf(why(mixId, stranger.id))).status).toBe(404)
  expect((await responseOf(why(mixId, 'x'))).status).toBe(404)
})
