import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import SQLite from 'better-sqlite3'
import type { Site } from '#tests/support/site.ts'

/** The headers that our letters have. A new one is a reason to look. */
const known = new Set([...['from', 'to', 'subject', 'message-id', 'date', 'mime-version', 'content-type', 'content-transfer-encoding']])

/** Every letter that went out, as a mail program reads it. */
export async function readMailbox({ folder }: Site) {
  const mailbox = join(folder, 'data/demo-mail')
  const files = existsSync(mailbox) ? readdirSync(mailbox).filter((name) => name.endsWith('.eml')) : []
  return Promise.all(files.map(async (name) => ({ name, mail: await PostalMime.parse(readFileSync(join(mailbox, name))) })))
}

/** How many letters are still to be sent. */
export function countWaiting({ folder }: Site) {
  return ask(
    folder,
    `select count(*) from message where channel = 'email' and due_at < ? and sent_at is null and gave_up_at is null and cancelled_at is null`,
    [new Date().toISOString()],
  )[0]
}

/** The marks of all addresses that stand in the database. */
export function listLookups({ folder }: Site) {
  return new Set(ask(folder, `select lookup from contact_way where kind = 'email'`))
}

function ask(folder: string, query: string, values: string[] = []): unknown[] {
  const database = new SQLite(join(folder, 'site.sqlite'), { readonly: true })
  const found = database
    .prepare(query)
    .pluck()
    .all(...values)
  database.close()
  return found
}

type Letter = Awaited<ReturnType<typeof readMailbox>>[number]['mail']

/** What is wrong with a letter: nothing, if it goes to one address, which `isKnown`, and says nothing that others wrote into its headers. */
export function wrongWithLetter(mail: Letter, isKnown: (address: string) => boolean) {
  const receivers = [...(mail.to ?? []), ...(mail.cc ?? []), ...(mail.bcc ?? [])].map(({ address }) => address ?? '')
  const strange = mail.headers.map(({ key }) => key).filter((key) => !known.has(key))
  return [
    ...(receivers.length === 1 ? [] : [`goes to ${receivers.length}`]),
    ...receivers.filter((address) => !isKnown(address)).map((address) => `goes to ${address}`),
    ...strange.map((key) => `has ${key}`),
    ...(/[\r\n]/.test(mail.subject ?? '') ? ['has a subject of two lines'] : []),
  ]
}
