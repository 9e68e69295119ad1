import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import { mailboxFolder } from '#app/server/mailer.server.ts'

const PAGE = 50
const isName = (id: string) => /^[a-z0-9-]{1,80}$/i.test(id)

/** The messages that lie in the local mailbox, newest first, fifty at a time; `after` is the last one seen. */
export async function listMail(after: string | null) {
  const names = await listNewestFirst()
  const start = after === null ? 0 : names.indexOf(after) + 1
  const page = names.slice(start, start + PAGE)
  const messages = await Promise.all(page.map(async (id) => ({ id, ...summaryOf(await readMail(id)) })))
  return { messages, olderAfter: names.length > start + PAGE ? (page.at(-1) ?? null) : null }
}

/** One message as it went out: its headers, its text, its HTML, and what of it is for a calendar. */
export async function findMail(id: string) {
  if (!isName(id) || !(await listNames()).includes(id)) return undefined
  const mail = await readMail(id)
  const headers = mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value }))
  return { ...summaryOf(mail), headers, text: mail.text ?? '', html: mail.html ?? '', calendar: calendarOf(mail) }
}

function calendarOf({ attachments }: Email) {
  const part = attachments.find(({ mimeType }) => mimeType === 'text/calendar')
  return typeof part?.content === 'string' ? part.content : null
}

function summaryOf({ to, subject, date }: Email) {
  return { to: to?.map(({ address }) => address ?? '').join(', ') ?? '', subject: subject ?? '', sentAt: date ?? null }
}

async function readMail(id: string) {
  return PostalMime.parse(await readFile(fileOf(id)), { attachmentEncoding: 'utf8' })
}

async function listNewestFirst() {
  const names = await listNames()
  const written = await Promise.all(names.map(async (id) => ({ id, at: (await stat(fileOf(id))).mtimeMs })))
  return written.sort((one, other) => other.at - one.at || one.id.localeCompare(other.id)).map(({ id }) => id)
}

/** A mailbox that nothing was sent to yet is an empty one. */
async function listNames() {
  const files = await readdir(mailboxFolder()).catch(emptyIfMissing)
  return files.filter((file) => file.endsWith('.eml')).map((file) => file.slice(0, -'.eml'.length))
}

function emptyIfMissing(error: unknown): string[] {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
  throw error
}

const fileOf = (id: string) => join(mailboxFolder(), `${id}.eml`)
