import type { Params } from '@remix-run/react'
import { allow, notFound } from '#app/server/allow.server.ts'
import { findRequest } from './queries/requests.server.ts'

/** The request of this URL, for who was asked to answer it. To anybody else there is no such page. */
export async function requireRecordRequest(request: Request, params: Params) {
  const asked = await findRequest(params.requestId ?? '')
  const allowed = await allow(request, 'record.answer', { askedIds: [asked?.keeper_id ?? null] })
  if (!asked) throw notFound()
  return { ...allowed, asked }
}
