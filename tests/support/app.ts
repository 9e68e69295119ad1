import { useConnection, type Connection } from '#db/connection.server.ts'
import { transaction } from '#db/connection.server.ts'
import type { Act } from '#app/shared/act.ts'
import { env } from '#app/server/env.server.ts'
import { startSession } from '#app/server/session.server.ts'
import { openFreshDatabase } from './database.ts'

/** A fresh, migrated database that every query of this test uses: SQLite in memory, or one of its own on PostgreSQL. */
export async function freshDb(): Promise<Connection> {
  const connection = await openFreshDatabase()
  useConnection(connection)
  return connection
}

/** Who does something in a test, and when. */
export function act(byId: string | null, given: Partial<Act> = {}): Act {
  return { byId, as: 'organiser', at: new Date(), ...given }
}

interface Visit {
  /** Path and query, such as `/people/1?find=x`. */
  url: string
  params?: Record<string, string>
  /** The id of the signed-in person; left out, nobody is signed in. */
  as?: string
  /** A form to post. A list gives a field several times. */
  form?: Record<string, string | string[]>
  cookie?: string
}

/** A request as a loader or action gets it, signed in as the given person (who needs a `login` row). */
export async function visit({ url, params = {}, as, form, cookie }: Visit) {
  const headers = new Headers()
  const cookies = [cookie, as && (await signedInCookie(as))].filter(Boolean).join('; ')
  if (cookies) headers.set('Cookie', cookies)
  const body = form && new URLSearchParams(Object.entries(form).flatMap(([name, value]) => [value].flat().map((one) => [name, one])))
  const request = new Request(new URL(url, env().appUrl), { headers, ...(body && { method: 'POST', body }) })
  return { request, params, context: { nonce: 'test', requestId: 'test', ip: '127.0.0.1' } }
}

async function signedInCookie(personId: string) {
  const header = await transaction(() => startSession(act(personId), { personId, userAgent: 'test', sharedPhone: false }))
  return header.split(';')[0] ?? ''
}

/** What a loader or action throws or returns as a Response, for looking at its status and headers. */
export async function responseOf(work: Promise<unknown>): Promise<Response> {
  const outcome = await work.catch((thrown: unknown) => thrown)
  if (outcome instanceof Response) return outcome
  throw outcome instanceof Error ? outcome : new Error(`Expected a Response, got ${JSON.stringify(outcome)}`)
}
