import { db, transaction } from '#db/connection.server.ts'
import { parseMessage, renderEmail, type RenderedEmail } from '#emails/render.tsx'
import { log } from './log.server.ts'
import { unsealFor, unsealForServer } from './seal.server.ts'

/** One mail, ready to go: `to` is a single address as it stands in the database. */
export type Mail = RenderedEmail & { to: string; messageId: string }

/** Hands a mail to the post. Throws when it could not; `isPermanent` tells whether trying again makes sense. */
export type SendMail = (mail: Mail) => Promise<unknown>

const BATCH = 50
/** How many letters one process has under way at once; a round finds one free lane even where all of these stall. */
const LANES = 6
const MAX_ATTEMPTS = 10
const LEASE_MS = 60_000
/** Often enough that a lease outlives two renewals that went wrong, or another machine whose clock is half a minute ahead. */
const RENEW_MS = LEASE_MS / 6
const LONGEST_WAIT_MINUTES = 6 * 60

/** A message that nobody can be sent: the row and the reason go on the organiser's list at once. */
class Undeliverable extends Error {}

const underWay = new Set<Promise<void>>()

/**
 * Sends what is due, a few messages beside one another. A lease keeps other processes off a message while it is being sent;
 * one that dies leaves the lease to run out, and the message goes again under the same Message-ID: twice is better than never.
 */
export async function deliverDueMessages(sendMail: SendMail, now = () => new Date()) {
  let left = BATCH
  const free = Array.from({ length: Math.max(1, LANES - underWay.size) })
  await Promise.all(free.map(() => inLane(sendOnes)))

  async function sendOnes() {
    while (left > 0) {
      left -= 1
      const message = await claimNext(now())
      if (!message) return
      await sendOne(message, sendMail, now)
    }
  }
}

/**
 * For the timetable: sends what is due, and comes back after a moment even where a letter stalls, so that what is queued
 * meanwhile, such as a code to sign in, finds a free lane at the next round.
 */
export async function deliverForAMoment(sendMail: SendMail, ms = 2_000) {
  const all = deliverDueMessages(sendMail)
  all.catch((error: unknown) => log.error({ err: error }, 'delivery failed'))
  await Promise.race([all, pause(ms)])
}

/** Before the house closes: letters under way come to their end, or are left to their leases. */
export async function finishDelivering(ms: number) {
  await Promise.race([Promise.allSettled(underWay), pause(ms)])
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))

async function inLane(work: () => Promise<void>) {
  const lane = work()
  underWay.add(lane)
  await lane.finally(() => underWay.delete(lane))
}

async function sendOne(message: Claimed, sendMail: SendMail, now: () => Date) {
  const lease = keepLease(message, now)
  const outcome = await deliver(message, sendMail).then(
    () => ({ sent_at: now().toISOString(), last_error: null, to_address: null }),
    (error: unknown) => afterFailure(message.attempts, error, now()),
  )
  const held = await lease.end()
  await db()
    .updateTable('message')
    .set({ ...outcome, attempts: message.attempts + 1, lease_until: null })
    .where('id', '=', message.id)
    .where('sent_at', 'is', null)
    .$if(!('sent_at' in outcome), (query) => query.where('lease_until', '=', held)) // whoever took it over knows better
    .execute()
}

/** The next message that nobody else is sending, now leased to this process: what was never tried before what was, then the longest due. */
function claimNext(now: Date) {
  return transaction(async () => {
    const message = await db()
      .selectFrom('message')
      .select(['id', 'person_id', 'to_way_id', 'to_address', 'template', 'props_json', 'attempts', 'message_id'])
      .where('channel', '=', 'email')
      .where('sent_at', 'is', null)
      .where('gave_up_at', 'is', null)
      .where('cancelled_at', 'is', null)
      .where('due_at', '<=', now.toISOString())
      .where((where) => where.or([where('lease_until', 'is', null), where('lease_until', '<', now.toISOString())]))
      .orderBy('attempts')
      .orderBy('due_at')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst()
    if (!message) return undefined
    const lease_until = new Date(now.getTime() + LEASE_MS).toISOString()
    await db().updateTable('message').set({ lease_until }).where('id', '=', message.id).execute()
    return { ...message, lease_until }
  })
}

type Claimed = NonNullable<Awaited<ReturnType<typeof claimNext>>>

/** Holds the lease while the post takes its time, so that no other process sends the message meanwhile. `end` gives the one that holds now. */
function keepLease({ id, lease_until }: Pick<Claimed, 'id' | 'lease_until'>, now: () => Date) {
  let held = lease_until
  let writing: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    writing = writing.then(renew).catch(() => undefined) // a database that is away for a moment is asked again
  }, RENEW_MS)
  return {
    async end() {
      clearInterval(timer)
      await writing
      return held
    },
  }

  async function renew() {
    const next = new Date(now().getTime() + LEASE_MS).toISOString()
    const mine = db().updateTable('message').set({ lease_until: next }).where('id', '=', id).where('lease_until', '=', held)
    const { numUpdatedRows } = await mine.executeTakeFirstOrThrow()
    if (numUpdatedRows === 1n) held = next
  }
}

async function deliver(message: Claimed, sendMail: SendMail) {
  const to = await addressOf(message)
  if (!to) throw new Undeliverable('There is no address for this person')
  if (!message.props_json) throw new Undeliverable('What it said was let go')
  const props = unsealForServer({ table: 'message', column: 'props_json', id: message.id }, message.props_json)
  await sendMail({ to, messageId: message.message_id, ...(await renderEmail(parseMessage(message.template, props))) })
}

async function addressOf({ id, person_id, to_way_id, to_address }: Claimed) {
  if (!person_id) return undefined
  if (to_address) return unsealForServer({ table: 'message', column: 'to_address', id }, to_address)
  const way = await db()
    .selectFrom('contact_way')
    .select(['id', 'address'])
    .where('person_id', '=', person_id)
    .where('kind', '=', 'email')
    .where('safe', '<>', 'never')
    .$if(to_way_id !== null, (query) => query.where('id', '=', to_way_id))
    .orderBy('preferred', 'desc')
    .orderBy('signs_in', 'desc')
    .limit(1)
    .executeTakeFirst()
  return way && unsealFor(person_id, { table: 'contact_way', column: 'address', id: way.id }, way.address)
}

function afterFailure(attempts: number, error: unknown, now: Date) {
  const last_error = describe(error)
  if (isPermanent(error) || attempts + 1 >= MAX_ATTEMPTS) return { gave_up_at: now.toISOString(), last_error }
  const minutes = Math.min(2 ** attempts, LONGEST_WAIT_MINUTES)
  return { due_at: new Date(now.getTime() + minutes * 60_000).toISOString(), last_error }
}

/**
 * SMTP says 5xx for “never”, 4xx for “later” (RFC 5321 4.2.1); a lost connection says nothing and means later. A 5xx
 * before any letter was shown, to our call or our password, is about us and not about the letter: later, too.
 */
function isPermanent(error: unknown) {
  if (error instanceof Undeliverable) return true
  if (typeof error !== 'object' || error === null || !('responseCode' in error)) return false
  const isAboutUs = 'command' in error && /^(CONN|EHLO|HELO|STARTTLS|AUTH)/.test(String(error.command))
  return !isAboutUs && /^5\d\d$/.test(String(error.responseCode))
}

/** What an organiser may read of it: never an address, which mail servers like to repeat. */
function describe(error: unknown) {
  const words = error instanceof Error ? error.message : String(error)
  return words.replace(/[^\s<>]+@[^\s<>]+/g, '(address)').slice(0, 300)
}
