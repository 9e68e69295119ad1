import { beforeEach, expect, test } from 'vitest'
import { growIdea } from '#app/features/ideas/commands/grow-idea.server.ts'
import { action } from '#app/features/ideas/routes/steps-phone.ts'
import { loader } from '#app/features/ideas/routes/steps.tsx'
import { db } from '#db/connection.server.ts'
import { act, freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeExperience, makePerson, makePlace } from '#tests/support/make.ts'

let world: { ideaId: string; morven: string; eilidh: string }

beforeEach(async () => {
  await freshDb()
  const experience = await makeExperience()
  const [morven, eilidh] = [await makePerson(), await makePerson()]
  for (const { id } of [morven, eilidh]) await makePlace(experience.id, id)
  const ideaId = crypto.randomUUID()
  const where = {
    programmeId: experience.programme_id,
    localityId: experience.locality_id ?? '',
    experienceId: experience.id,
    communityId: null,
    fromId: null,
  }
  await growIdea(act(morven.id), {
    id: ideaId,
    authorId: morven.id,
    voice: 'parent',
    title: 'A name on the door',
    words: 'Whoever opens it says theirs',
    ...where,
  })
  world = { ideaId, morven: morven.id, eilidh: eilidh.id }
})

const at = (as: string, form?: Record<string, string>) =>
  visit({ url: `/ideas/${world.ideaId}/steps`, params: { ideaId: world.ideaId }, as, ...(form && { form }) })

async function send(form: Record<string, string>) {
  const { phone } = await loader(await at(world.morven))
  const response = await responseOf(action(await at(world.morven, { owner: phone.owner, ...form })))
  return { status: response.status, body: (await response.json()) as Record<string, string> }
}

test('a small step that comes twice is one step; other words under its id, and none at all, come back with words', async () => {
  const form = { id: crypto.randomUUID(), words: 'Ask at the clinic', dueOn: '' }
  const both = await Promise.all([send(form), send(form)])
  for (const answer of both) expect(answer).toMatchObject({ status: 200, body: { id: form.id } })
  expect(await db().selectFrom('step').select('id').execute()).toEqual([{ id: form.id }])
  expect(await send({ ...form, words: 'Something else' })).toMatchObject({
    status: 400,
    body: { words: expect.stringContaining('Another step') },
  })
  expect(await send({ id: crypto.randomUUID(), words: ' ' })).toMatchObject({ status: 400, body: { words: 'Write one small thing.' } })
})

test('who is not of the idea adds nothing from a phone either, and nobody in another’s name', async () => {
  const stranger = await makePerson()
  const form = { id: crypto.randomUUID(), words: 'Not mine' }
  expect((await responseOf(action(await at(stranger.id, form)))).status).toBe(404)
  expect(await send({ ...form, owner: 'another' })).toEqual({ status: 409, body: { why: 'sign-in' } })
  expect(await db().selectFrom('step').selectAll().execute()).toEqual([])
})
