import { redirect } from '@remix-run/node'
import { isOwnPath } from '#app/shared/fields.ts'
import { db, transaction } from '#db/connection.server.ts'
import { newId } from './chance.server.ts'
import { env } from './env.server.ts'
import { withinLimit } from './limit.server.ts'
import { sealFor } from './seal.server.ts'

const heldMs = 15 * 60_000
const mostHeld = 100_000
const heldLimit = { what: 'held-form', atMost: 60, perMs: 60 * 60_000 }

interface Asked {
  personId: string
  at: Date
}

/**
 * The way to the page that asks who sits here, and then back. What was being sent is kept for a quarter of an hour, locked with the
 * person's own key, and can be sent on from there; where that cannot be, the page says so. `key`: their e-mail alone is not enough.
 */
export async function toStepUp(request: Request, viewer: Asked, needs?: 'key') {
  const query = new URLSearchParams({ to: request.method === 'GET' ? pathOf(request) : cameFrom(request) })
  if (needs) query.set('needs', needs)
  if (request.method === 'POST') query.set('sent', (await holdForm(request, viewer)) ?? 'lost')
  return redirect(`/step-up?${query}`)
}

/** Path and query as a browser shows them: without what Remix adds when its script asks. */
function pathOf(request: Request) {
  const { pathname, search } = new URL(request.url)
  const query = new URLSearchParams(search)
  query.delete('_routes')
  return pathname.replace(/\.data$/, '') + (query.size > 0 ? `?${query}` : '')
}

/** The page a form was on. */
function cameFrom(request: Request) {
  const page = request.headers.get('Referer') ?? ''
  if (!URL.canParse(page)) return '/today'
  const { origin, pathname, search } = new URL(page)
  const path = pathname + search
  return origin === env().appUrl.origin && isOwnPath(path) ? path : '/today'
}

async function holdForm(request: Request, { personId, at }: Asked) {
  const fields = await readFields(request)
  if (!fields || !(await withinLimit({ ...heldLimit, whose: personId }, at))) return undefined
  const id = newId()
  const path = pathOf(request)
  await transaction(async () => {
    const sealed = await sealFor(personId, { table: 'held_form', column: 'fields', id }, fields)
    const expires_at = new Date(at.getTime() + heldMs).toISOString()
    await db()
      .insertInto('held_form')
      .values({ id, made_at: at.toISOString(), person_id: personId, path, fields: sealed, expires_at })
      .execute()
  })
  return id
}

/** The words of a form; undefined for one with a file, which nobody can choose for them, or one that was read already. */
async function readFields(request: Request) {
  if (request.bodyUsed || !request.body) return undefined
  const fields = [...(await request.clone().formData())]
  if (fields.some(([, value]) => typeof value !== 'string')) return undefined
  const words = JSON.stringify(fields)
  return words.length <= mostHeld ? words : undefined
}
