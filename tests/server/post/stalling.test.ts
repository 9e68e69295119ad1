import { expect, test } from 'vitest'
import { deliverDueMessages, deliverForAMoment, type Mail } from '#app/server/deliver.server.ts'
import { findHealth } from '#app/server/health.server.ts'
import { queueMessage } from '#app/server/outbox.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { act, freshDb } from '#tests/support/app.ts'
import { makePerson } from '#tests/support/make.ts'

async function queueTo(name: string, at = new Date(Date.now() - 1000)) {
  const { id } = await makePerson({ email: `${name}@example.org` })
  const props = { knownAs: name, code: 'HT4K9WQ2', linkUrl: 'https://example.org/x', minutes: 15 }
  await transaction(() => queueMessage(act(id, { at }), { personId: id, template: 'sign-in-code', props, dedupeKey: name }))
}

/** A post that never comes to an end with the letters of some, until it is told to. */
function openStallingPost() {
  const sent: string[] = []
  let letGo = () => {}
  const stalled = new Promise<void>((resolve) => (letGo = resolve))
  const send = async ({ to }: Mail) => {
    if (to.startsWith('stalls')) await stalled
    sent.push(to)
  }
  return { sent, send, letGo }
}

test('letters that stall hold up no other, and one that is queued meanwhile goes at the next round', async () => {
  await freshDb()
  const { sent, send, letGo } = openStallingPost()
  for (const name of ['stalls-a', 'stalls-b', 'sam', 'pat', 'kim']) await queueTo(name)
  const began = Date.now()
  await deliverForAMoment(send, 300)
  expect(Date.now() - began).toBeLessThan(5_000)
  await expect.poll(() => sent.toSorted()).toEqual(['kim@example.org', 'pat@example.org', 'sam@example.org'])
  expect(await findHealth(new Date(began + 60_000))).toMatchObject({ outboxOldestSeconds: expect.any(Number) as number })
  await queueTo('waits-for-a-code')
  await deliverForAMoment(send, 300)
  await expect.poll(() => sent).toContain('waits-for-a-code@example.org')
  letGo()
  await deliverDueMessages(send)
  await expect.poll(() => sent.length).toBe(6)
  await expect.poll(async () => db().selectFrom('message').select('id').where('sent_at', 'is', null).execute()).toEqual([])
})

test('what was tried in vain stands behind what was never tried', async () => {
  await freshDb()
  const { sent, send } = openStallingPost()
  await queueTo('older', new Date(Date.now() - 60_000))
  await db().updateTable('message').set({ attempts: 3 }).execute()
  for (let one = 0; one < 12; one += 1) await queueTo(`fresh-${one}`)
  await deliverDueMessages(send)
  expect(sent.slice(-6)).toContain('older@example.org') // six go beside one another
})
