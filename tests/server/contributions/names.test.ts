import { beforeEach, expect, test } from 'vitest'
import { findContribution, findContributionRow } from '#app/features/contributions/queries/contribution.server.ts'
import { listRecordOf } from '#app/features/contributions/queries/record.server.ts'
import { action as agree } from '#app/features/contributions/routes/agreement.tsx'
import { action as edit, loader as openEdit } from '#app/features/contributions/routes/edit-words.tsx'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeGathering } from '#tests/support/make.ts'
import { makeCohort, makeWords } from '#tests/support/make-contributions.ts'

let cohort: Awaited<ReturnType<typeof makeCohort>>

beforeEach(async () => {
  await freshDb()
  cohort = await makeCohort()
})

test('whose words they are is shown to their author, and to others only where the author chose so', async () => {
  const { morven, where } = cohort
  const anonymous = await makeWords({ authorId: morven.id, ...where })
  const named = await makeWords({ authorId: morven.id, nameShown: true, ...where })
  const authorFor = async (id: string, relation: 'author' | 'cohort') => {
    const row = await findContributionRow(id)
    return row && (await findContribution(row, new Set([relation]))).author
  }
  expect([await authorFor(anonymous.id, 'author'), await authorFor(anonymous.id, 'cohort')]).toEqual(['Morven', null])
  expect(await authorFor(named.id, 'cohort')).toBe('Morven')
})

test('the names on words that were typed for somebody are for them and for who holds the room', async () => {
  const { morven, callum, where } = cohort
  const { id } = await makeWords({ authorId: callum.id, writtenById: morven.id, agreed: false, ...where })
  const writtenFor = async (relation: 'author' | 'cohort' | 'facilitator') => {
    const row = await findContributionRow(id)
    return row && (await findContribution(row, new Set([relation]))).written
  }
  expect(await writtenFor('facilitator')).toEqual({ by: 'Morven', for: 'Callum', agreed: false })
  expect(await writtenFor('cohort')).toEqual({ by: null, for: null, agreed: false })
  expect((await responseOf(agree(await visit({ url: '/', params: { contributionId: id }, as: morven.id, form: {} })))).status).toBe(403)
  expect((await responseOf(agree(await visit({ url: '/', params: { contributionId: id }, as: callum.id, form: {} })))).status).toBe(303)
  expect(await writtenFor('author')).toEqual({ by: 'Morven', for: 'Callum', agreed: true })
})

test('two hands on the same words: the second is shown both texts and loses nothing', async () => {
  const { morven, where } = cohort
  const { id } = await makeWords({ authorId: morven.id, ...where })
  const here = { url: '/', params: { contributionId: id }, as: morven.id }
  const { seen } = await openEdit(await visit(here))
  await edit(await visit({ ...here, form: { words: 'On the phone', seen } }))
  const second = await edit(await visit({ ...here, form: { words: 'At the desk', seen } }))
  expect(second).toMatchObject({ init: { status: 409 }, data: { changed: true, mistakes: { typed: { words: 'At the desk' } } } })
})

test('my record holds everything I said, opened for me', async () => {
  const { morven, where, experience } = cohort
  const gathering = await makeGathering(experience.id)
  await makeWords({ authorId: morven.id, gatheringId: gathering.id, words: 'On the wall', ...where })
  await makeWords({ authorId: morven.id, kind: 'reflection', audience: 'me', words: 'For me alone', ...where })
  const text = JSON.stringify(await listRecordOf(morven.id))
  expect(text).toContain('On the wall')
  expect(text).toContain('For me alone')
  expect(JSON.stringify(await listRecordOf(cohort.callum.id))).not.toContain('For me alone')
})
