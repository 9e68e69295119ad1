import { beforeEach, expect, test } from 'vitest'
import { listToday } from '#app/features/home/today/queries.server.ts'
import { action as tryAction } from '#app/features/people/messages/routes/another-try.tsx'
import { action as wayAction } from '#app/features/people/messages/routes/another-way.tsx'
import { action as unringAction } from '#app/features/people/messages/routes/call-removal.tsx'
import { action as ringAction } from '#app/features/people/messages/routes/call.tsx'
import { loader } from '#app/features/people/messages/routes/delivery.tsx'
import { loader as lettersLoader } from '#app/features/people/messages/routes/letters.tsx'
import { sealFor } from '#app/server/seal.server.ts'
import { findViewer } from '#app/server/viewer.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { freshDb, responseOf, visit } from '#tests/support/app.ts'
import { deliverAll } from '#tests/support/deliver-all.ts'
import { makeInviting } from '#tests/support/make-experiences.ts'
import { code, lose, makeSam, messageRow, queueFor } from '#tests/support/make-messages.ts'
import { makeContactWay, makeOrganiser, makePerson, makePlace } from '#tests/support/make.ts'

let world: Awaited<ReturnType<typeof makeInviting>>

beforeEach(async () => {
  await freshDb()
  world = await makeInviting()
})

const open = async (as = world.organiser.id) => loader(await visit({ url: '/delivery', as }))
type Action = typeof ringAction
const press = async (action: Action, messageId: string, form: Record<string, string> = {}, as = world.organiser.id) =>
  responseOf(action(await visit({ url: `/delivery/${messageId}`, params: { deliveryId: messageId }, as, form })))

test('nothing to do is said so, with the age of the outbox', async () => {
  await queueFor(await makeSam(world.experience.id))
  await db()
    .updateTable('message')
    .set({ due_at: new Date(Date.now() - 10 * 60_000).toISOString() })
    .execute()
  expect(await open()).toMatchObject({ people: [], count: 0, told: [], outbox: { waiting: 1, minutes: 10 } })
})

test('what did not arrive shows its person with the number and what is safe, what it is about, and why; nothing it says', async () => {
  const sam = await makeSam(world.experience.id, { reach_words: 'Not in the mornings' })
  await db().updateTable('contact_way').set({ safe: 'no_voicemail' }).where('kind', '=', 'phone').execute()
  await lose(sam)
  await lose(sam, '552 5.2.2 mailbox full', { template: 'sign-in-code', props: code, dedupeKey: 'code:1' })
  const times = {
    knownAs: 'Sam',
    fromName: 'Ceit',
    times: ['Friday'],
    by: 'by phone',
    words: 'About your sister',
    answerUrl: 'https://example.org/answers/t0ken',
    phone: null,
  }
  await lose(sam, 'connect ECONNREFUSED', { template: 'check-in-times', props: times, dedupeKey: 'check-in-times:1:0' })
  const page = await open()
  expect(page.people).toMatchObject([
    {
      name: 'Sam',
      reachWords: 'Not in the mornings',
      numbers: [{ number: '07700 900111', words: 'Do not leave voicemail.' }],
      messages: [
        { about: 'A new time or place', why: 'There is no such e-mail address.', canRetry: true },
        { about: 'A code to sign in', why: 'Their mailbox is full.', canRetry: false, otherWays: [], lookAt: null },
        { about: 'Times to choose for a talk', why: 'The post could not be reached, many times.' },
      ],
    },
  ])
  expect(page.people[0]?.messages[0]?.lookAt).toMatch(/^\/gatherings\/[\w-]{36}$/)
  expect(JSON.stringify(page)).not.toMatch(/HT4K9WQ2|About your sister|t0ken|Ceit|\b55[02]\b|ECONN/)
})

test('“I rang” is noted once, with who and when, and can be taken back', async () => {
  const id = await lose(await makeSam(world.experience.id))
  expect((await press(ringAction, id)).headers.get('Location')).toBe('/delivery')
  const first = await messageRow(id)
  expect(first).toMatchObject({ rung_by_id: world.organiser.id, sent_at: null })
  const other = await makeOrganiser(world.locality.id)
  await press(ringAction, id, {}, other.id)
  expect(await messageRow(id)).toEqual(first)
  expect(await open()).toMatchObject({ count: 0, told: [{ id, name: 'Sam', about: 'A new time or place', by: world.organiser.known_as }] })
  await press(unringAction, id)
  expect(await open()).toMatchObject({ count: 1, told: [] })
})

test('what goes by voice is on the list and on Today until it is rung, and then has gone', async () => {
  const sam = await makePerson({ known_as: 'Callum', phone: '07700 900112' })
  await makePlace(world.experience.id, sam.id)
  const id = await queueFor(sam)
  await queueFor(sam, { template: 'place-invitation', dedupeKey: 'place-invitation:1:2' })
  const today = async () => {
    const viewer = await findViewer((await visit({ url: '/today', as: world.organiser.id })).request)
    if (!viewer) throw new Error('They are signed in')
    return (await listToday(viewer)).items.filter(({ to }) => to.startsWith('/delivery'))
  }
  expect((await open()).people).toMatchObject([{ messages: [{ channel: 'phone', canRetry: false }, { about: 'An invitation' }] }])
  expect(await today()).toMatchObject([{ to: `/delivery#person-${sam.id}`, action: 'Ring Callum', quiet: 'A new time or place.' }])
  await press(ringAction, id)
  expect(await messageRow(id)).toMatchObject({ rung_by_id: world.organiser.id, sent_at: expect.any(String) as string })
  expect(await today()).toEqual([])
  await press(unringAction, id)
  expect(await messageRow(id)).toMatchObject({ rung_at: null, rung_by_id: null, sent_at: null })
})

test('“try again” sends it under its old Message-ID, a code never', async () => {
  const sam = await makeSam(world.experience.id)
  const id = await lose(sam)
  const codeId = await lose(sam, '550', { template: 'sign-in-code', props: code, dedupeKey: 'code:1' })
  for (const one of [id, codeId]) await press(tryAction, one)
  const [letter, ...others] = await deliverAll()
  expect(others).toEqual([])
  expect(letter?.mail.messageId).toBe((await messageRow(id)).message_id)
  expect(await messageRow(codeId)).toMatchObject({ sent_at: null, gave_up_at: expect.any(String) as string })
  await press(tryAction, id)
  expect(await deliverAll()).toEqual([])
})

test('another address of theirs is another way, a closed one or somebody else’s is none', async () => {
  const sam = await makeSam(world.experience.id)
  const id = await lose(sam)
  const [other, closed] = [
    await makeContactWay(sam.id, 'email', 'sam.elsewhere@example.org', { preferred: 0, signs_in: 0 }),
    await makeContactWay(sam.id, 'email', 'sam.closed@example.org', { preferred: 0, signs_in: 0, safe: 'never' }),
  ]
  const foreign = await makeContactWay((await makePerson()).id, 'email', 'eve@example.org')
  const message = (await open()).people[0]?.messages[0]
  expect(message?.otherWays).toEqual([{ id: other.id, words: 'E-mail: sam.elsewhere@example.org' }])
  for (const way of [closed, foreign]) await press(wayAction, id, { wayId: way.id })
  expect((await messageRow(id)).gave_up_at).not.toBeNull()
  await press(wayAction, id, { wayId: other.id })
  expect((await deliverAll()).map(({ to }) => to)).toEqual(['sam.elsewhere@example.org'])
})

test('by letter: it waits to be printed, says what the message says, and is noted as posted', async () => {
  const sam = await makeSam(world.experience.id)
  const id = await lose(sam)
  const wayId = crypto.randomUUID()
  const address = await transaction(() => sealFor(sam.id, { table: 'contact_way', column: 'address', id: wayId }, '4 Kirk Wynd\nMallow'))
  const made_at = new Date().toISOString()
  const post = { id: wayId, made_at, person_id: sam.id, kind: 'post' as const, address, lookup: 'x', safe: 'any' as const }
  await db()
    .insertInto('contact_way')
    .values({ ...post, preferred: 0, signs_in: 0 })
    .execute()
  await press(wayAction, id, { wayId })
  const { letters } = await lettersLoader(await visit({ url: '/delivery/letters', as: world.organiser.id }))
  expect(letters).toMatchObject([{ name: 'Sam', address: '4 Kirk Wynd\nMallow' }])
  expect(letters[0]?.paragraphs.join(' ')).toContain('Wednesday 2 December, 10 am')
  expect(await deliverAll()).toEqual([])
  await press(ringAction, id)
  expect(await open()).toMatchObject({ count: 0 })
  expect((await messageRow(id)).sent_at).not.toBeNull()
})
