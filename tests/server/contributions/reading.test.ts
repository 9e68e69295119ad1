import { beforeEach, expect, test } from 'vitest'
import { hideContribution, showContribution } from '#app/features/contributions/commands/hide-words.server.ts'
import { takeBack } from '#app/features/contributions/commands/take-back.server.ts'
import { requireContribution, type ContributionAction } from '#app/features/contributions/guards.server.ts'
import { findContribution, findContributionRow } from '#app/features/contributions/queries/contribution.server.ts'
import { keepReadable } from '#app/features/contributions/queries/readable.server.ts'
import { action as hide } from '#app/features/contributions/routes/hiding.tsx'
import { action as retract } from '#app/features/contributions/routes/retraction.tsx'
import { requireViewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeCommunity, makeExperience, makePerson, makePlace, makeRole } from '#tests/support/make.ts'
import { makeCohort, makeWords } from '#tests/support/make-contributions.ts'

let cohort: Awaited<ReturnType<typeof makeCohort>>

beforeEach(async () => {
  await freshDb()
  cohort = await makeCohort()
})

/** What this person gets: `ok`, or the status they are turned away with. */
async function tries(id: string, personId: string | undefined, action: ContributionAction = 'contribution.read') {
  const { request, params } = await visit({
    url: `/contributions/${id}`,
    params: { contributionId: id },
    ...(personId && { as: personId }),
  })
  return requireContribution(request, params, action).then(
    () => 'ok',
    (thrown: unknown) => (thrown instanceof Response ? thrown.status : thrown),
  )
}

async function makeFacilitator() {
  const rory = await makePerson({ known_as: 'Rory' })
  await makeRole(rory.id, 'facilitator', { experience_id: cohort.experience.id })
  return rory
}

test('each audience opens to its own and to nobody else', async () => {
  const { morven, callum, stranger, where, experience } = cohort
  const neighbour = await makePerson({ community_id: (await makeCommunity(experience.locality_id ?? '')).id })
  const organiser = await makePerson()
  await makeRole(organiser.id, 'organiser', { locality_id: experience.locality_id ?? '' })
  const facilitator = await makeFacilitator()
  const people = [morven, callum, facilitator, organiser, neighbour, stranger]
  const seenBy = async (audience: 'me' | 'cohort' | 'locality' | 'programme' | 'public') => {
    const { id } = await makeWords({ authorId: morven.id, audience, ...where })
    return [...(await Promise.all(people.map((person) => tries(id, person.id)))), await tries(id, undefined)]
  }
  expect(await seenBy('me')).toEqual(['ok', 404, 404, 404, 404, 404, 302])
  expect(await seenBy('cohort')).toEqual(['ok', 'ok', 'ok', 404, 404, 404, 302])
  expect(await seenBy('locality')).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 404, 302])
  expect(await seenBy('programme')).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 404, 302])
  expect(await seenBy('public')).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'])
})

test('a list keeps what the guard of each one alone lets through', async () => {
  const { morven, callum, stranger, where, experience } = cohort
  const across = await makeExperience({ programme_id: experience.programme_id, locality_id: null })
  const organiser = await makePerson()
  await makeRole(organiser.id, 'organiser', { locality_id: experience.locality_id ?? '' })
  const facilitator = await makePerson()
  await makeRole(facilitator.id, 'facilitator', { experience_id: across.id })
  await makePlace(across.id, callum.id, { state: 'invited' })
  await db()
    .insertInto('tie')
    .values({
      id: crypto.randomUUID(),
      made_at: new Date().toISOString(),
      a_id: organiser.id,
      b_id: callum.id,
      kind: 'manages',
      said_by_id: callum.id,
    })
    .execute()
  for (const audience of ['me', 'cohort', 'locality', 'programme', 'public'] as const) {
    await makeWords({ authorId: morven.id, audience, ...where })
    const hidden = await makeWords({ authorId: callum.id, audience, ...where })
    await hideContribution(act(facilitator.id), { contributionId: hidden.id, words: 'It names a child.' })
    await makeWords({ authorId: callum.id, audience, programmeId: across.programme_id, experienceId: across.id })
  }
  const rows = await db().selectFrom('contribution').selectAll().execute()
  for (const person of [morven, callum, stranger, organiser, facilitator]) {
    const viewer = await requireViewer((await visit({ url: '/', as: person.id })).request)
    const kept = new Set((await keepReadable({ viewer }, rows)).map(({ id }) => id))
    for (const { id } of rows) expect([id, kept.has(id)]).toEqual([id, (await tries(id, person.id)) === 'ok'])
  }
})

test('what does not exist looks like what is not theirs', async () => {
  expect(await tries(crypto.randomUUID(), cohort.morven.id)).toBe(404)
  expect(await tries(crypto.randomUUID(), undefined)).toBe(302)
})

test('who may read and not act is told so; who may not read learns nothing', async () => {
  const { morven, callum, stranger, where } = cohort
  const { id } = await makeWords({ authorId: morven.id, ...where })
  expect(await tries(id, callum.id, 'contribution.edit')).toBe(403)
  expect(await tries(id, callum.id, 'contribution.end')).toBe(403)
  expect(await tries(id, callum.id, 'contribution.hide')).toBe(403)
  expect(await tries(id, stranger.id, 'contribution.edit')).toBe(404)
})

test('who owns an idea or stands behind it was asked: they read it and may end it, whatever its audience', async () => {
  const { morven, stranger, where } = cohort
  const { id } = await makeWords({ authorId: morven.id, kind: 'idea', audience: 'me', ...where })
  const row = () => ({ id: crypto.randomUUID(), made_at: new Date().toISOString() })
  const [pathway, stage] = [row(), row()]
  await db()
    .insertInto('pathway')
    .values({ ...pathway, name: 'Green shoots' })
    .execute()
  await db()
    .insertInto('stage')
    .values({ ...stage, pathway_id: pathway.id, position: 1, name: 'Green shoot', asks: 'Two people who want it' })
    .execute()
  await db().insertInto('idea').values({ id, title: 'One front sheet', pathway_id: pathway.id, stage_id: stage.id }).execute()
  await db()
    .insertInto('idea_person')
    .values({ ...row(), idea_id: id, person_id: stranger.id, part: 'sponsor' })
    .execute()
  const { request, params } = await visit({ url: '/', params: { contributionId: id }, as: stranger.id })
  expect((await requireContribution(request, params, 'contribution.end')).act).toMatchObject({ byId: stranger.id, as: 'asked' })
  const viewer = await requireViewer(request)
  const rows = [await findContributionRow(id)].flatMap((found) => found ?? [])
  expect(await keepReadable({ viewer }, rows)).toHaveLength(1)
})

test('hidden words are their author’s, with the reason, and of those who may hide; shown again they are as they were', async () => {
  const { morven, callum, where } = cohort
  const rory = await makeFacilitator()
  const { id, words } = await makeWords({ authorId: morven.id, ...where })
  const posted = await responseOf(
    hide(await visit({ url: '/', params: { contributionId: id }, as: rory.id, form: { words: 'It names a child.' } })),
  )
  expect(posted.status).toBe(303)
  expect([await tries(id, morven.id), await tries(id, rory.id), await tries(id, callum.id)]).toEqual(['ok', 'ok', 404])
  const row = await findContributionRow(id)
  expect(row && (await findContribution(row, new Set(['author'])))).toMatchObject({
    words,
    hidden: { words: 'It names a child.', by: 'Rory' },
  })
  await hideContribution(act(rory.id), { contributionId: id, words: 'Another reason' })
  expect((await findContributionRow(id))?.hidden_words).toBe('It names a child.')
  await showContribution(act(rory.id), { contributionId: id })
  expect(await tries(id, callum.id)).toBe('ok')
})

test('taken back, they are gone for all but their author, who can no longer change them', async () => {
  const { morven, callum, where } = cohort
  const rory = await makeFacilitator()
  const { id } = await makeWords({ authorId: morven.id, ...where })
  await takeBack(act(morven.id), { contributionId: id })
  expect([await tries(id, morven.id), await tries(id, callum.id), await tries(id, rory.id)]).toEqual(['ok', 404, 404])
  expect(await tries(id, morven.id, 'contribution.edit')).toBe(403)
  const twice = await responseOf(retract(await visit({ url: '/', params: { contributionId: id }, as: morven.id, form: {} })))
  expect(twice.status).toBe(303)
})

test('who works with the author, or manages them, reads what they said to the cohort as one of it, and no more', async () => {
  const { morven, callum, where, experience } = cohort
  const worker = await makePerson()
  await makeRole(worker.id, 'facilitator', { experience_id: experience.id })
  const { id } = await makeWords({ authorId: morven.id, ...where })
  const wide = await makeWords({ authorId: morven.id, audience: 'locality', ...where })
  expect([await tries(id, worker.id), await tries(wide.id, callum.id)]).toEqual(['ok', 'ok'])
  const tie = { made_at: new Date().toISOString(), b_id: morven.id, said_by_id: morven.id }
  await db()
    .insertInto('tie')
    .values([
      { ...tie, id: crypto.randomUUID(), a_id: worker.id, kind: 'works_with' },
      { ...tie, id: crypto.randomUUID(), a_id: callum.id, kind: 'manages' },
    ])
    .execute()
  expect([await tries(id, worker.id), await tries(id, callum.id), await tries(wide.id, callum.id)]).toEqual([404, 'ok', 404])
})
