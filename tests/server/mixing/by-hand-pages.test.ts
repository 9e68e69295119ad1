import { beforeEach, expect, test } from 'vitest'
import { action as hold } from '#app/features/mixing/routes/holds.tsx'
import { loader as mixPage } from '#app/features/mixing/routes/mix.tsx'
import { action as redo } from '#app/features/mixing/routes/redoing.tsx'
import { action as renew } from '#app/features/mixing/routes/renewal.tsx'
import { action as move, loader as seatsPage } from '#app/features/mixing/routes/seats.tsx'
import { action as undo } from '#app/features/mixing/routes/undoing.tsx'
import { findMix } from '#app/features/mixing/queries/mix.server.ts'
import { db } from '#db/connection.server.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { makeCirclesDraft, proposalOf } from '#tests/support/make-drafts.ts'
import { makeCohort } from '#tests/support/make-mixing.ts'

let room: Awaited<ReturnType<typeof makeCohort>>
let mixId: string
let one: string
let other: string
let beside: string

beforeEach(async () => {
  await freshDb()
  room = await makeCohort()
  mixId = await makeCirclesDraft(room)
  const { answer } = await proposalOf(mixId)
  const [first = [], second = []] = answer.tables?.[room.experience.id]?.[0] ?? []
  const parents = room.people.slice(0, 4).map(({ place }) => place.id)
  one = first.find((id) => parents.includes(id)) ?? expect.fail('no parent')
  beside = first.find((id) => id !== one) ?? expect.fail('nobody beside')
  other = second.find((id) => parents.includes(id)) ?? expect.fail('no parent')
})

const at = (form?: Record<string, string>, as = room.organiser.id) =>
  visit({ url: `/mixes/${mixId}/seats`, params: { mixId }, as, ...(form && { form }) })
const fields = (given: Record<string, string> = {}) => ({ proposal: 'A', seen: '1', session: room.first.id, ...given })
const nameOf = (placeId: string) => room.people.find(({ place }) => place.id === placeId)?.known_as ?? ''

test('a move leads back to the proposal, which names it; taken back and made again by a press', async () => {
  const moved = await responseOf(move(await at(fields({ placeId: one, to: `with:${other}` }))))
  expect(moved.headers.get('Location')).toBe(`/mixes/${mixId}?proposal=A&session=${room.first.id}#by-hand`)
  const page = async () => (await mixPage(await at())).view?.byHand
  expect((await page())?.undoWords).toMatch(new RegExp(`^${nameOf(one)} and ${nameOf(other)} change places, at `))
  expect((await responseOf(undo(await at(fields({ seen: '2' }))))).status).toBe(303)
  expect(await page()).toMatchObject({ undoWords: null, moves: [{ undone_at: expect.any(String) }] })
  expect((await responseOf(redo(await at(fields({ seen: '3' }))))).status).toBe(303)
  expect(await page()).toMatchObject({ redoWords: null, moves: [{ undone_at: null }] })
  expect((await responseOf(undo(await at(fields({ seen: '3' }))))).status).toBe(409)
})

test('two at once: 409, with what the other changed and what was chosen still there', async () => {
  await responseOf(move(await at(fields({ placeId: one, to: `with:${other}` }))))
  expect(await move(await at(fields({ placeId: beside, to: `with:${one}` })))).toMatchObject({
    data: {
      errors: { to: 'Somebody changed it meanwhile. Below is how it is now; what you chose is still here.' },
      typed: { placeId: beside },
    },
    init: { status: 409 },
  })
  expect((await seatsPage(await at())).moves).toMatchObject([{ version: 2, words: expect.stringContaining('change places') }])
})

test('held by a press, and kept when it is worked out again around the same settings', async () => {
  expect((await responseOf(hold(await at(fields({ placeId: one, isHeld: 'yes' }))))).status).toBe(303)
  expect(await move(await at(fields({ seen: '2', placeId: one, to: `with:${other}` })))).toMatchObject({
    data: { errors: { to: `${nameOf(one)} is held. Let them go first.` } },
  })
  const id = crypto.randomUUID()
  expect((await responseOf(renew(await at({ id, proposal: 'A' })))).headers.get('Location')).toBe(`/mixes/${id}`)
  expect((await findMix(id))?.settings.held.seats).toMatchObject([{ placeId: one, sessionId: room.first.id }])
})

test('what is no draft any more is not changed; nobody is moved to nowhere, and nobody else moves anybody', async () => {
  expect(await move(await at(fields({ placeId: one, to: 'to:7' })))).toMatchObject({ init: { status: 400 } })
  for (const to of ['to:__proto__', 'to:waiting'])
    expect(await move(await at(fields({ placeId: one, to })))).toMatchObject({
      data: { errors: { to: 'Choose somebody of this mix, and where they go.' } },
    })
  expect(await move(await at(fields({ placeId: one, to: 'elsewhere' })))).toMatchObject({ data: { errors: { to: 'Choose where' } } })
  expect((await responseOf(move(await at(fields(), room.people[0]?.id)))).status).toBe(404)
  await db().updateTable('mix').set({ state: 'discarded' }).where('id', '=', mixId).execute()
  expect(await move(await at(fields({ placeId: one, to: `with:${other}` })))).toMatchObject({ init: { status: 409 } })
})
