import type { Request, RequestHandler } from 'express'
import { sendPage } from './pages.ts'

const MOST_FORM_BYTES = 256 * 1024
/** What is read and thrown away, so that a browser still sending gets to read the answer. */
const MOST_DISCARDED_BYTES = 8 * 1024 * 1024
const URL_ENCODED = 'application/x-www-form-urlencoded'

/** Reads what a form sends, whole, before the app is asked: 413 when it is too much, 415 or 400 when it is no form. */
export const forms: RequestHandler = (req, res, next) => {
  if (req.method !== 'POST') return next()
  readForm(req).then(
    (reading) => {
      if (typeof reading === 'number') return sendPage(res, reading)
      res.locals.form = reading
      next()
    },
    () => res.destroy(), // the sender went away in the middle
  )
}

async function readForm(req: Request) {
  const body = Number(req.headers['content-length'] ?? 0) > MOST_FORM_BYTES ? undefined : await readBody(req)
  if (!body) {
    discard(req)
    return 413
  }
  const type = req.headers['content-type'] ?? (body.length === 0 ? URL_ENCODED : '')
  const kind = type.split(';')[0]?.trim().toLowerCase()
  if (req.headers['content-encoding'] !== undefined) return 415
  if (kind === URL_ENCODED) return { type: URL_ENCODED, body }
  if (kind !== 'multipart/form-data') return 415
  return (await isWellFormed(type, body)) ? { type, body } : 400
}

/** The body, or undefined once it grows over the limit, whether or not its length was announced. */
async function readBody(req: Request) {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > MOST_FORM_BYTES) return undefined
  }
  return Buffer.concat(chunks)
}

function discard(req: Request) {
  let bytes = 0
  req.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > MOST_DISCARDED_BYTES) req.destroy()
  })
}

/** Whether the app will be able to read it: a broken multipart form throws there, and would be a 500. */
function isWellFormed(type: string, body: Buffer) {
  const form = new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData()
  return form.then(
    () => true,
    () => false,
  )
}
