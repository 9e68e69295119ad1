import { expect, test } from 'vitest'
import { deliverDueMessages, type Mail } from '#app/server/deliver.server.ts'
import { cancelMessages, queueMessage } from '#app/server/outbox.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { makeContactWay, makePerson } from '#tests/support/make.ts'

const props = { knownAs: 'Sam', code: 'HT4K9WQ2', linkUrl: 'https://example.org/x', minutes: 15 }
const at = new Date('2027-03-01T10:00:00Z')
const later = (minutes: number) => () => new Date(at.getTime() + minutes * 60_000)

async function queueOne(given: { dedupeKey?: string; personId?: string } = {}) {
  const personId = given.personId ?? (await makePerson({ email: 'sam@example.org' })).id
  const doing = act(personId, { at })
  await transaction(() => queueMessage(doing, { personId, template: 'sign-in-code', props, dedupeKey: given.dedupeKey ?? 'code:1' }))
  return { personId, doing }
}

function collect() {
  const sent: Mail[] = []
  return { sent, send: async (mail: Mail) => void sent.push(mail) }
}

const row = () => db().selectFrom('message').selectAll().executeTakeFirstOrThrow()

test('a message goes once, to the address in the database, with the id it was born with', async () => {
  await freshDb()
  await queueOne()
  const { message_id, props_json } = await row()
  expect(props_json).not.toContain('HT4K9WQ2')
  const { sent, send } = collect()
  await deliverDueMessages(send, later(0))
  await deliverDueMessages(send, later(1))
  expect(sent).toHaveLength(1)
  expect(sent[0]).toMatchObject({ to: 'sam@example.org', subject: 'Your code to sign in', messageId: message_id })
  expect(sent[0]?.text).toContain('HT4K9WQ2')
})

test('one cause makes one message', async () => {
  await freshDb()
  const { personId } = await queueOne()
  await queueOne({ personId })
  expect((await db().selectFrom('message').select('id').execute()).length).toBe(1)
})

test('it belongs to the transaction of its cause', async () => {
  await freshDb()
  const { id } = await makePerson({ email: 'sam@example.org' })
  const doing = act(id, { at })
  const message = { personId: id, template: 'sign-in-code' as const, props, dedupeKey: 'code:1' }
  await expect(queueMessage(doing, message)).rejects.toThrow('transaction')
  const undone = transaction(async () => {
    await queueMessage(doing, message)
    throw new Error('the cause fell through')
  })
  await expect(undone).rejects.toThrow('fell through')
  expect(await db().selectFrom('message').select('id').execute()).toEqual([])
})

test('what fails is tried again, later each time, and ends on the organiser’s list', async () => {
  await freshDb()
  await queueOne()
  const refuse = () => Promise.reject(Object.assign(new Error('451 <sam@example.org> try later'), { responseCode: 451 }))
  await deliverDueMessages(refuse, later(0))
  expect(await row()).toMatchObject({
    attempts: 1,
    sent_at: null,
    due_at: later(1)().toISOString(),
    last_error: '451 <(address)> try later',
  })
  await deliverDueMessages(refuse, later(1))
  expect(await row()).toMatchObject({ attempts: 2, due_at: later(3)().toISOString() })
  for (let day = 1; day <= 8; day += 1) await deliverDueMessages(refuse, later(day * 24 * 60))
  expect(await row()).toMatchObject({ attempts: 10, gave_up_at: later(8 * 24 * 60)().toISOString() })
})

test('a mail server that says never is believed', async () => {
  await freshDb()
  await queueOne()
  await deliverDueMessages(() => Promise.reject(Object.assign(new Error('550 no such person'), { responseCode: 550 })), later(0))
  expect(await row()).toMatchObject({ attempts: 1, gave_up_at: at.toISOString() })
})

test('two machines share the work; one that dies leaves its message to the other', async () => {
  await freshDb()
  await queueOne()
  const slow = collect()
  let finish = () => {}
  const waiting = new Promise<void>((resolve) => (finish = resolve))
  const dying = deliverDueMessages(async (mail) => {
    await waiting
    await slow.send(mail)
  }, later(0))
  await new Promise((resolve) => setTimeout(resolve, 20))
  const other = collect()
  await deliverDueMessages(other.send, later(1))
  expect(other.sent).toHaveLength(0)
  await deliverDueMessages(other.send, later(3))
  expect(other.sent).toHaveLength(1)
  finish()
  await dying
  expect(slow.sent[0]?.messageId).toBe(other.sent[0]?.messageId)
})

test('who has no e-mail, or closed it, is rung', async () => {
  await freshDb()
  const phoneOnly = await makePerson({ phone: '07700 900111' })
  await queueOne({ personId: phoneOnly.id, dedupeKey: 'a' })
  const closed = await makePerson()
  await makeContactWay(closed.id, 'email', 'closed@example.org', { safe: 'never' })
  await queueOne({ personId: closed.id, dedupeKey: 'b' })
  const channels = await db().selectFrom('message').select('channel').execute()
  expect(channels.map(({ channel }) => channel)).toEqual(['phone', 'phone'])
})

test('a cancelled message stays home', async () => {
  await freshDb()
  const { doing } = await queueOne()
  await transaction(() => cancelMessages(doing, ['code:1']))
  const { sent, send } = collect()
  await deliverDueMessages(send, later(1))
  expect(sent).toEqual([])
})
