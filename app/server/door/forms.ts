import type { IncomingHttpHeaders } from 'node:http'
import type { RequestHandler } from 'express'
import { mostFormBytes, readBody } from './bodies.ts'
import { sendPage } from './pages.ts'

const URL_ENCODED = 'application/x-www-form-urlencoded'

/** The one page that takes a file, at both of its addresses, and how much: five megabytes and the words around them. */
const takesFiles = /^\/imports\/new(\.data)?$/
const mostFileBytes = 5 * 1024 * 1024 + mostFormBytes
/** More than any form of ours has. A hundred thousand empty ones kept everybody waiting for a second. */
const MOST_PARTS = 1_000

interface Form {
  type: string
  body: Buffer
}

/**
 * Reads what comes with a request, whole, before the app is asked: 413 when it is too much, 415 or 400 when it is no
 * form. What comes with a GET is read and forgotten.
 */
export const forms: RequestHandler = async (req, res, next) => {
  const atMost = takesFiles.test(res.locals.url.pathname) ? mostFileBytes : mostFormBytes
  const body = await readBody(req, atMost).catch(() => res.destroy()) // the sender went away in the middle
  if (res.destroyed) return
  if (!Buffer.isBuffer(body)) return sendPage(res, 413)
  if (req.method !== 'POST') return next()
  const form = await readForm(req.headers, body)
  if (typeof form === 'number') return sendPage(res, form)
  res.locals.form = form
  next()
}

/** The form, or the status that says why it is none. */
async function readForm(headers: IncomingHttpHeaders, body: Buffer): Promise<Form | 400 | 413 | 415> {
  const type = headers['content-type'] ?? (body.length === 0 ? URL_ENCODED : '')
  const kind = type.split(';')[0]?.trim().toLowerCase()
  if (headers['content-encoding'] !== undefined) return 415
  if (kind === URL_ENCODED) return body.length <= mostFormBytes ? { type: URL_ENCODED, body } : 413
  if (kind !== 'multipart/form-data') return 415
  if (hasManyParts({ type, body })) return 413
  return (await isWellFormed({ type, body })) ? { type, body } : 400
}

function hasManyParts({ type, body }: Form) {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^;,\s]+))/i.exec(type) ?? []
  const boundary = `--${quoted ?? plain ?? ''}`
  let parts = 0
  for (let at = body.indexOf(boundary); at >= 0 && parts <= MOST_PARTS; at = body.indexOf(boundary, at + boundary.length)) parts += 1
  return parts > MOST_PARTS
}

/** Whether the app will be able to read it: a broken multipart form throws there, and would be a 500. */
function isWellFormed({ type, body }: Form) {
  const form = new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData()
  return form.then(
    () => true,
    () => false,
  )
}
