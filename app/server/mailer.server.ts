import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { isSingleAddress } from '#app/shared/addresses.ts'
import { writeCalendarPart } from './calendar.server.ts'
import type { Mail, SendMail } from './deliver.server.ts'
import { env } from './env.server.ts'

/** A server that reads a letter before it says yes may take its time: who hangs up on it sends the letter twice (RFC 5321, 4.5.3.2.6). */
const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 }
/** One that says a word now and then, and never the last one, keeps its lane no longer than this. */
const WHOLE_CONVERSATION_MS = 240_000

/**
 * Sends one mail by SMTP; without SMTP_URL writes it into the local mailbox, so that a first try needs no mail server. Each has
 * a connection of its own: one that stalls holds up no other.
 */
export const sendMail: SendMail = async (mail) => {
  // nodemailer reads `to` as a list: a line break in it would add receivers
  if (!isSingleAddress(mail.to)) throw new Error('The address is not a single address')
  const smtpUrl = env().smtpUrl
  if (!smtpUrl) return keepInMailbox(mail)
  const transport = createTransport({ url: smtpUrl, ...limits })
  try {
    await transport.sendMail({ ...envelope(mail), signal: AbortSignal.timeout(WHOLE_CONVERSATION_MS) })
  } finally {
    transport.close()
  }
}

function envelope({ to, messageId, subject, text, html, calendar }: Mail) {
  const letter = { from: env().mailFrom, to: { name: '', address: to }, messageId, subject, text, html }
  if (!calendar) return letter
  const content = writeCalendarPart(calendar, to)
  if (calendar.method !== 'PUBLISH') return { ...letter, icalEvent: { method: calendar.method, filename: 'invite.ics', content } }
  const contentType = 'text/calendar; charset=utf-8; method=PUBLISH'
  return { ...letter, attachments: [{ filename: 'dates.ics', contentType, content }] }
}

/** Where mail goes without SMTP_URL: one `.eml` file each, named so that a second try replaces the first. */
export function mailboxFolder() {
  return process.env.MAILBOX_FOLDER ?? (env().demo ? 'data/demo-mail' : 'data/mail')
}

async function keepInMailbox(mail: Mail) {
  const { message } = await createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail(envelope(mail))
  const folder = mailboxFolder()
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${mail.messageId.replace(/[^a-z0-9-]/gi, '-').slice(1, 37)}.eml`)
  writeFileSync(`${file}.part`, message as Buffer) // `buffer: true` makes it one
  renameSync(`${file}.part`, file)
}
