import { beforeEach, expect, test } from 'vitest'
import { endContribution } from '#app/features/contributions/commands/end-words.server.ts'
import { growIdea } from '#app/features/ideas/commands/grow-idea.server.ts'
import { joinIdea, leaveIdea, ownIdea } from '#app/features/ideas/commands/idea-people.server.ts'
import { addIdeaStep, doIdeaStep } from '#app/features/ideas/commands/idea-steps.server.ts'
import { moveIdea } from '#app/features/ideas/commands/move-idea.server.ts'
import { listOwners } from '#app/features/ideas/queries/idea-people.server.ts'
import { findIdea, listMoves, listStages } from '#app/features/ideas/queries/ideas.server.ts'
import { listIdeas } from '#app/features/ideas/queries/list-ideas.server.ts'
import { listStepsOf } from '#app/features/ideas/queries/steps.server.ts'
import { action as newIdea } from '#app/features/ideas/routes/idea-new.tsx'
import { loader as ideaPage } from '#app/features/ideas/routes/idea.tsx'
import { action as moves } from '#app/features/ideas/routes/moves.tsx'
import { action as people } from '#app/features/ideas/routes/people.tsx'
import { requireViewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeCommunity, makeExperience, makeOrganiser, makePerson, makePlace } from '#tests/support/make.ts'
import { makeTie } from '#tests/support/make-people.ts'

let world: Awaited<ReturnType<typeof makeWorld>>
beforeEach(async () => {
  await freshDb()
  world = await makeWorld()
})

async function makeWorld() {
  const experience = await makeExperience()
  const localityId = experience.locality_id ?? ''
  const organiser = await makeOrganiser(localityId)
  const community = await makeCommunity(localityId)
  const [morven, eilidh, stranger] = [await makePerson(), await makePerson({ community_id: community.id }), await makePerson()]
  await makePlace(experience.id, morven.id)
  return { experience, localityId, programmeId: experience.programme_id, organiser, morven, eilidh, stranger }
}

async function plant(given: { id?: string; authorId?: string } = {}) {
  const { localityId, programmeId, experience, morven } = world
  const id = given.id ?? crypto.randomUUID()
  const authorId = given.authorId ?? morven.id
  const where = { programmeId, localityId, experienceId: experience.id, communityId: null, fromId: null, voice: 'parent' as const }
  const grown = await growIdea(act(authorId), { id, title: 'One front sheet', words: 'A page that a family carries', authorId, ...where })
  return { id, grown }
}

const rows = async (table: 'idea' | 'idea_move' | 'idea_person' | 'pathway' | 'step') =>
  (await db().selectFrom(table).selectAll().execute()).length

test('an idea begins at the first stage, owned by its author, and planted twice is planted once', async () => {
  const { id } = await plant()
  expect((await plant({ id })).grown).toEqual({ ok: true })
  expect([await rows('idea'), await rows('idea_move'), await rows('idea_person'), await rows('pathway')]).toEqual([1, 1, 1, 1])
  const idea = await findIdea(id)
  const [first] = await listStages(idea?.pathway_id ?? '')
  expect(idea?.stage_id).toBe(first?.id)
  expect(await plant({ id, authorId: world.eilidh.id })).toMatchObject({ grown: { ok: false, reason: 'someone_elses' } })
})

test('it moves forward and back with words, and each move is in its history once', async () => {
  const { id } = await plant()
  const [first, , third] = await listStages((await findIdea(id))?.pathway_id ?? '')
  const forward = { id: crypto.randomUUID(), ideaId: id, stageId: third?.id ?? '', words: 'Ten families carry one', lived: 'ten families' }
  expect(await moveIdea(act(world.morven.id), forward)).toEqual({ ok: true })
  expect(await moveIdea(act(world.morven.id), forward)).toEqual({ ok: true })
  const back = { ideaId: id, stageId: first?.id ?? '', words: 'The page needs another look', lived: '' }
  expect(await moveIdea(act(world.morven.id), back)).toEqual({ ok: true })
  expect((await listMoves(id)).map(({ stage }) => stage)).toEqual(['Green shoot', 'Tried small', 'Green shoot'])
  expect(await moveIdea(act(world.morven.id), { ...back, stageId: crypto.randomUUID() })).toMatchObject({ reason: 'no_such_stage' })
})

test('an idea that has ended moves no more until it is opened again', async () => {
  const { id } = await plant()
  const [, second] = await listStages((await findIdea(id))?.pathway_id ?? '')
  await endContribution(act(world.morven.id), { contributionId: id, outcome: 'done', words: 'It is how the nursery begins now.' })
  const move = { ideaId: id, stageId: second?.id ?? '', words: 'More', lived: '' }
  expect(await moveIdea(act(world.morven.id), move)).toMatchObject({ reason: 'ended' })
})

test('an organiser becomes the only owner with a reason alone, and it stays readable', async () => {
  const { organiser, morven } = world
  const { id } = await plant()
  expect(await ownIdea(act(organiser.id), { ideaId: id, personId: organiser.id, reason: null })).toEqual({ ok: true })
  await leaveIdea(act(morven.id), { ideaId: id, personId: morven.id, part: 'owner' })
  await leaveIdea(act(organiser.id), { ideaId: id, personId: organiser.id, part: 'owner' })
  expect(await ownIdea(act(organiser.id), { ideaId: id, personId: organiser.id, reason: null })).toEqual({
    ok: false,
    reason: 'needs_reason',
  })
  expect(await ownIdea(act(organiser.id), { ideaId: id, personId: organiser.id, reason: 'Until Morven is back' })).toEqual({ ok: true })
  expect((await listOwners(id, new Date())).map(({ isOrganiser }) => isOrganiser)).toEqual([true])
  expect((await db().selectFrom('answer').select('words').execute())[0]?.words).toBe('Until Morven is back')
})

test('a step is added once and done once', async () => {
  const { morven, localityId, programmeId } = world
  const { id } = await plant()
  const step = { id: crypto.randomUUID(), ideaId: id, words: 'Ask the nursery', dueOn: null, authorId: morven.id, programmeId, localityId }
  for (let tap = 0; tap < 2; tap += 1) await addIdeaStep(act(morven.id), { ...step, experienceId: null, audience: 'locality' })
  const at = new Date('2027-01-05T10:00:00Z')
  await doIdeaStep(act(morven.id, { at }), { stepId: step.id, ideaId: id })
  await doIdeaStep(act(morven.id), { stepId: step.id, ideaId: id })
  await doIdeaStep(act(morven.id), { stepId: step.id, ideaId: crypto.randomUUID() })
  expect(await listStepsOf(id)).toMatchObject([{ words: 'Ask the nursery', done_at: at.toISOString() }])
})

test('people of the locality read it, its owners write it, and for everybody else it does not exist', async () => {
  const { eilidh, stranger, morven } = world
  const { id } = await plant()
  const open = async (as: string) => ideaPage(await visit({ url: `/ideas/${id}`, params: { ideaId: id }, as }))
  const move = async (as: string) => moves(await visit({ url: `/ideas/${id}/moves`, params: { ideaId: id }, as, form: {} }))
  expect(await open(eilidh.id)).toMatchObject({ idea: { title: 'One front sheet' }, may: { write: false, end: false } })
  expect(await open(morven.id)).toMatchObject({ may: { write: true, move: true, end: true } })
  expect((await responseOf(open(stranger.id))).status).toBe(404)
  expect((await responseOf(move(eilidh.id))).status).toBe(403)
  expect((await responseOf(move(stranger.id))).status).toBe(404)
  await joinIdea(act(eilidh.id), { ideaId: id, personId: eilidh.id, part: 'owner', agreed: true })
  expect(await move(eilidh.id)).toMatchObject({ init: { status: 400 } })
  expect((await listIdeas(await viewerOf(stranger.id))).ideas.length).toBe(0)
  expect((await listIdeas(await viewerOf(eilidh.id))).ideas.length).toBe(1)
})

test('who works with its author is not shown on the list what the idea’s own page keeps from them', async () => {
  const { id } = await plant()
  const { eilidh, morven } = world
  await makeTie(eilidh.id, morven.id)
  expect(await listIdeas(await viewerOf(eilidh.id))).toEqual({ ideas: [], next: null })
  expect((await responseOf(ideaPage(await visit({ url: `/ideas/${id}`, params: { ideaId: id }, as: eilidh.id })))).status).toBe(404)
  const [card] = (await listIdeas(await viewerOf(morven.id))).ideas
  expect(card).toMatchObject({ id, title: 'One front sheet' })
  expect(card).not.toHaveProperty('author_id')
})

test('an idea can only be planted where its author belongs, and asks in nobody from elsewhere', async () => {
  const { stranger, morven, localityId } = world
  const form = { id: crypto.randomUUID(), title: 'A bus', words: 'One from the hall', where: localityId, communityId: '', fromId: '' }
  expect((await responseOf(newIdea(await visit({ url: '/ideas/new', as: stranger.id, form })))).status).toBe(403)
  const elsewhere = newIdea(await visit({ url: '/ideas/new', as: morven.id, form: { ...form, where: crypto.randomUUID() } }))
  expect(await elsewhere).toMatchObject({ init: { status: 400 } })
  expect((await responseOf(newIdea(await visit({ url: '/ideas/new', as: morven.id, form })))).headers.get('Location')).toBe(
    `/ideas/${form.id}`,
  )
  const asked = { personId: stranger.id, part: 'helper' }
  const ask = people(await visit({ url: '/x', params: { ideaId: form.id }, as: morven.id, form: asked }))
  expect(await ask).toMatchObject({ init: { status: 400 } })
})

async function viewerOf(personId: string) {
  return requireViewer((await visit({ url: '/x', as: personId })).request)
}
