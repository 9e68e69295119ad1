import { beforeEach, expect, test } from 'vitest'
import { action as tryAction } from '#app/features/people/messages/routes/another-try.tsx'
import { action as wayAction } from '#app/features/people/messages/routes/another-way.tsx'
import { action as unringAction } from '#app/features/people/messages/routes/call-removal.tsx'
import { action as ringAction } from '#app/features/people/messages/routes/call.tsx'
import { loader } from '#app/features/people/messages/routes/delivery.tsx'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { countQueries } from '#tests/support/count-queries.ts'
import { makeInviting, makeTie } from '#tests/support/make-experiences.ts'
import { lose, makeSam, messageRow } from '#tests/support/make-messages.ts'
import { makePerson } from '#tests/support/make.ts'

let world: Awaited<ReturnType<typeof makeInviting>>

beforeEach(async () => {
  await freshDb()
  world = await makeInviting()
})

const open = async (as = world.organiser.id) => loader(await visit({ url: '/delivery', as }))
type Action = typeof ringAction
const press = async (action: Action, messageId: string, form: Record<string, string> = {}, as = world.organiser.id) =>
  responseOf(action(await visit({ url: `/delivery/${messageId}`, params: { deliveryId: messageId }, as, form })))

test('only people in the organiser’s care are there, none they work with, and nobody else may look or press', async () => {
  const sam = await makeSam(world.experience.id)
  const id = await lose(sam)
  const elsewhere = await makeInviting()
  const stranger = await makePerson({ known_as: 'Stranger' })
  expect((await open(elsewhere.organiser.id)).count).toBe(0)
  for (const action of [ringAction, unringAction, tryAction, wayAction]) {
    for (const as of [elsewhere.organiser.id, sam.id, stranger.id]) expect((await press(action, id, {}, as)).status).toBe(404)
    expect((await press(action, crypto.randomUUID())).status).toBe(404)
  }
  expect((await responseOf(loader(await visit({ url: '/delivery', as: sam.id })))).status).toBe(404)
  await makeTie(world.organiser.id, sam.id, 'works_with')
  expect((await open()).count).toBe(0)
  expect((await press(ringAction, id)).status).toBe(404)
  expect(await messageRow(id)).toMatchObject({ rung_at: null })
})

test('a long list takes as many queries as a short one', async () => {
  await lose(await makeSam(world.experience.id))
  const short = await countQueries(() => open())
  for (let one = 0; one < 8; one += 1) await lose(await makeSam(world.experience.id))
  expect(await countQueries(() => open())).toBe(short)
})
