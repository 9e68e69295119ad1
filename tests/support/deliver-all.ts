import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PostalMime, { type Email } from 'postal-mime'
import { deliverDueMessages } from '#app/server/deliver.server.ts'
import { sendMail } from '#app/server/mailer.server.ts'

export interface Delivered {
  to: string
  subject: string
  mail: Email
  /** The text of its calendar part, and the METHOD its content type names. */
  calendar: string | undefined
  method: string | undefined
}

/** Lets the post take what is due, into a mailbox of its own, and reads each letter as a mail program does. */
export async function deliverAll({ inMinutes = 1, butLetThemWait = false }: { inMinutes?: number; butLetThemWait?: boolean } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-mail-'))
  process.env.MAILBOX_FOLDER = folder
  const order: string[] = []
  const send: typeof sendMail = async (mail) => {
    if (butLetThemWait) throw Object.assign(new Error('451 later'), { responseCode: 451 })
    order.push(mail.messageId.slice(1, 37))
    await sendMail(mail)
  }
  try {
    await deliverDueMessages(send, () => new Date(Date.now() + inMinutes * 60_000))
    const files = readdirSync(folder).sort((one, other) => order.indexOf(one.slice(0, 36)) - order.indexOf(other.slice(0, 36)))
    return await Promise.all(files.map((file) => readLetter(readFileSync(join(folder, file)))))
  } finally {
    rmSync(folder, { recursive: true })
    delete process.env.MAILBOX_FOLDER
  }
}

async function readLetter(raw: Buffer): Promise<Delivered> {
  const mail = await PostalMime.parse(raw, { attachmentEncoding: 'utf8' })
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
  return {
    to: mail.to?.[0]?.address ?? '',
    subject: mail.subject ?? '',
    mail,
    calendar: typeof part?.content === 'string' ? part.content : undefined,
    method: part?.method,
  }
}
