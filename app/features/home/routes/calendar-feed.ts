import type { LoaderFunctionArgs } from '@remix-run/node'
import { noteCalendarUse } from '#app/features/people/calendar-link/commands.server.ts'
import { findOwnerOfLink } from '#app/features/people/calendar-link/queries.server.ts'
import { allowMachines, notFound } from '#app/server/allow.server.ts'
import { knowsMark } from '../calendar/marks.ts'
import { findFeed } from '../calendar/queries.server.ts'

/** The private calendar of whoever gave their phone this link. One that was renewed, ended or never was is the same 404. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { at } = allowMachines()
  const owner = await findOwnerOfLink(params.token ?? '')
  if (!owner) throw notFound()
  await noteCalendarUse({ id: owner.id, lastUsedAt: owner.last_used_at, at })
  const { mark, text } = await findFeed(owner, at)
  const headers = { ETag: mark, 'Cache-Control': 'private, no-cache' }
  if (knowsMark(request.headers.get('If-None-Match'), mark)) return new Response(null, { status: 304, headers })
  return new Response(text, { headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8' } })
}
