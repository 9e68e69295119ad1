import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { deliverDueMessages } from '#app/server/deliver.server.ts'
import { queueMessage } from '#app/server/outbox.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { makePerson } from '#tests/support/make.ts'

const props = { knownAs: 'Sam', code: 'HT4K9WQ2', linkUrl: 'https://example.org/x', minutes: 15 }
const at = new Date('2027-03-01T10:00:00Z')
let seconds = 0
const now = () => new Date(at.getTime() + seconds * 1000)

beforeEach(async () => {
  seconds = 0
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  await freshDb()
  const { id: personId } = await makePerson({ email: 'sam@example.org' })
  await transaction(() => queueMessage(act(personId, { at }), { personId, template: 'sign-in-code', props, dedupeKey: 'code:1' }))
})
afterEach(() => vi.useRealTimers())

/** A post that begins with a letter when asked, and ends with it when told. */
function slowPost() {
  let end = () => {}
  let begin = () => {}
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const ended = new Promise<void>((resolve) => (end = resolve))
  const post = { begun, end: () => end(), calls: 0, send }
  return post

  async function send() {
    post.calls += 1
    begin()
    await ended
  }
}

/** Lets ten seconds pass, with what happens every so often. */
async function passTenSeconds() {
  seconds += 10
  vi.advanceTimersByTime(10_000)
  await sleep(5)
}

const row = () =>
  db().selectFrom('message').select(['attempts', 'sent_at', 'lease_until', 'due_at', 'last_error']).executeTakeFirstOrThrow()

test('a conversation longer than any lease keeps its message: another machine leaves it alone', async () => {
  const slow = slowPost()
  const sending = deliverDueMessages(slow.send, now)
  await slow.begun
  const other = slowPost()
  for (let step = 0; step < 18; step += 1) {
    await passTenSeconds()
    await deliverDueMessages(other.send, now)
  }
  slow.end()
  await sending
  expect([slow.calls, other.calls]).toEqual([1, 0])
  expect(await row()).toEqual({ attempts: 1, sent_at: now().toISOString(), lease_until: null, due_at: at.toISOString(), last_error: null })
})

test('a machine that stood still does not unsay what the other one did meanwhile', async () => {
  const frozen = slowPost()
  const failing = deliverDueMessages(() => frozen.send().then(() => Promise.reject(new Error('the line broke'))), now)
  await frozen.begun
  seconds = 90
  const other = slowPost()
  const sending: Promise<void>[] = []
  const askAgain = () => {
    if (other.calls === 0) sending.push(deliverDueMessages(other.send, now)) // the first round's lanes may still be busy
    return other.calls
  }
  await expect.poll(askAgain, { interval: 20 }).toBe(1)
  frozen.end()
  await failing
  expect(await row()).toMatchObject({
    attempts: 0,
    sent_at: null,
    last_error: null,
    lease_until: new Date(at.getTime() + 150_000).toISOString(),
  })
  other.end()
  await Promise.all(sending)
  expect(await row()).toMatchObject({ attempts: 1, sent_at: now().toISOString(), lease_until: null })
})
