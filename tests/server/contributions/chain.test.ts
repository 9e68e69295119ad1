import { beforeEach, expect, test } from 'vitest'
import { hideContribution } from '#app/features/contributions/commands/hide-words.server.ts'
import { linkContributions } from '#app/features/contributions/commands/link-words.server.ts'
import { takeBack } from '#app/features/contributions/commands/take-back.server.ts'
import { walkChain } from '#app/features/contributions/queries/chain.server.ts'
import { action as link, loader as openLinks } from '#app/features/contributions/routes/links.tsx'
import { requireViewer } from '#app/server/viewer.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeGathering } from '#tests/support/make.ts'
import { makeChain, makeCohort, makeWords } from '#tests/support/make-contributions.ts'

let cohort: Awaited<ReturnType<typeof makeCohort>>

beforeEach(async () => {
  await freshDb()
  cohort = await makeCohort()
})

const viewerOf = async (personId: string) => requireViewer((await visit({ url: '/', as: personId })).request)

async function walk(id: string, personId: string) {
  const steps = await walkChain(id, { viewer: await viewerOf(personId) })
  return steps.map(({ way, depth, words }) => `${way} ${depth} ${words ?? ''}`)
}

async function makeLine(words: string[], given: Parameters<typeof makeWords>[0]) {
  const made = []
  for (const one of words) made.push(await makeWords({ ...given, words: one }))
  const ids = made.map(({ id }) => id)
  await makeChain(cohort.morven.id, ids)
  return ids
}

test('the way is walked from its middle to both ends, nearest first', async () => {
  const { morven, callum, where } = cohort
  const [value = '', promise = '', idea = '', step = ''] = await makeLine(['value', 'promise', 'idea', 'step'], {
    authorId: morven.id,
    ...where,
  })
  const [branch] = [await makeWords({ authorId: callum.id, words: 'another idea', ...where })]
  await makeChain(morven.id, [value, branch.id])
  expect(await walk(promise, callum.id)).toEqual(['from 1 value', 'to 1 idea', 'to 2 step'])
  expect(await walk(value, callum.id)).toEqual(['to 1 promise', 'to 1 another idea', 'to 2 idea', 'to 3 step'])
  expect(await walk(step, callum.id)).toEqual(['from 1 idea', 'from 2 promise', 'from 3 value'])
  expect(await walk(idea, callum.id)).toHaveLength(3)
})

test('what the reader may not see is left out, and what lies beyond it is not', async () => {
  const { morven, callum, stranger, where } = cohort
  const [value = '', mine = '', idea = ''] = await makeLine(['value', 'mine', 'idea'], { authorId: morven.id, ...where })
  const secret = await makeWords({ authorId: morven.id, kind: 'reflection', audience: 'me', words: 'secret', ...where })
  await makeChain(morven.id, [mine, secret.id, idea])
  expect(await walk(value, morven.id)).toContain('to 2 secret')
  expect(await walk(value, callum.id)).toEqual(['to 1 mine', 'to 2 idea'])
  expect(await walk(value, stranger.id)).toEqual([])
  await hideContribution(act(callum.id), { contributionId: mine, words: 'It names a child.' })
  expect(await walk(value, callum.id)).toEqual(['to 2 idea'])
  expect(await walk(value, morven.id)).toContain('to 1 mine')
  await takeBack(act(morven.id), { contributionId: idea })
  expect(await walk(value, callum.id)).toEqual([])
})

test('the words of one cohort never reach the other, however they are linked', async () => {
  const { morven, where } = cohort
  const other = await makeCohort()
  const here = await makeWords({ authorId: morven.id, words: 'MARKER', ...where })
  const there = await makeWords({ authorId: other.morven.id, words: 'theirs', ...other.where })
  await makeChain(morven.id, [here.id, there.id])
  expect(await walk(there.id, other.callum.id)).toEqual([])
})

test('a guest walks what was said in their room', async () => {
  const { morven, where, experience } = cohort
  const gathering = await makeGathering(experience.id)
  const [first = '', second = ''] = await makeLine(['first', 'second'], { authorId: morven.id, gatheringId: gathering.id, ...where })
  const elsewhere = await makeWords({ authorId: morven.id, words: 'elsewhere', ...where })
  await makeChain(morven.id, [second, elsewhere.id])
  const steps = await walkChain(first, { guest: { id: crypto.randomUUID(), gathering_id: gathering.id } })
  expect(steps.map(({ words }) => words)).toEqual(['second'])
  expect(await walkChain(first, {})).toEqual([])
})

test('a circle ends, and a long way is walked eight links far', async () => {
  const { morven, where } = cohort
  const ids = await makeLine(
    Array.from({ length: 11 }, (_, index) => `word ${index}`),
    { authorId: morven.id, ...where },
  )
  expect(await walk(ids[0] ?? '', morven.id)).toHaveLength(8)
  await linkContributions(act(morven.id), { fromId: ids[0] ?? '', toId: ids[3] ?? '', kind: 'grew_from' })
  const steps = await walk(ids[1] ?? '', morven.id)
  expect(new Set(steps).size).toBe(steps.length)
})

test('nothing grew from itself, nor two from each other, and one link is made once', async () => {
  const { morven, where } = cohort
  const [value = '', idea = ''] = await makeLine(['value', 'idea'], { authorId: morven.id, ...where })
  const by = act(morven.id)
  expect(await linkContributions(by, { fromId: idea, toId: idea, kind: 'grew_from' })).toEqual({ ok: false, reason: 'itself' })
  expect(await linkContributions(by, { fromId: value, toId: idea, kind: 'grew_from' })).toEqual({ ok: false, reason: 'other_way_round' })
  expect(await linkContributions(by, { fromId: idea, toId: value, kind: 'grew_from' })).toEqual({ ok: true })
  expect(await walk(idea, morven.id)).toEqual(['from 1 value'])
})

test('the form offers what its reader may read, and takes nothing else', async () => {
  const { morven, callum, where } = cohort
  const mine = await makeWords({ authorId: morven.id, ...where })
  const near = await makeWords({ authorId: callum.id, words: 'near', ...where })
  const far = await makeCohort()
  const secret = await makeWords({ authorId: far.morven.id, words: 'MARKER', ...far.where })
  const here = { url: '/', params: { contributionId: mine.id }, as: morven.id }
  expect((await openLinks(await visit(here))).linkable).toEqual([{ id: near.id, kind: 'value', words: 'near' }])
  expect(await link(await visit({ ...here, form: { toId: secret.id } }))).toMatchObject({ init: { status: 400 } })
  const press = async () => responseOf(link(await visit({ ...here, form: { toId: near.id } })))
  expect([(await press()).status, (await press()).status]).toEqual([303, 303])
  expect((await openLinks(await visit(here))).linkable).toEqual([])
  const backwards = { url: '/', params: { contributionId: near.id }, as: callum.id }
  expect(await link(await visit({ ...backwards, form: { toId: mine.id } }))).toMatchObject({ init: { status: 400 } })
  expect(await walk(mine.id, morven.id)).toEqual(['from 1 near'])
})
