import type { Params } from '@remix-run/react'
import { allow, notFound } from '#app/server/allow.server.ts'
import { findKeepApart } from './queries/keep-aparts.server.ts'

/** The list of pairs, for a safeguarding lead: it shows only those of their own programmes. To anybody else there is no such page. */
export async function requireKeepAparts(request: Request) {
  return allow(request, 'keep_apart.read.reason', { anywhere: true })
}

/** Entering a pair, for a safeguarding lead who has just shown again who they are. */
export async function requireNewKeepApart(request: Request) {
  return allow(request, 'keep_apart.write', { anywhere: true })
}

/**
 * The pair of this URL, for a safeguarding lead of its programme who is not one of the two. That there is none, that it is
 * not theirs, and that it is about themselves all look the same.
 */
export async function requireKeepApart(request: Request, params: Params, action: 'keep_apart.read.reason' | 'keep_apart.write') {
  const { viewer } = await allow(request, action, { anywhere: true })
  const pair = await findKeepApart(params.keepApartId ?? '')
  if (!pair || [pair.aId, pair.bId].includes(viewer.personId)) throw notFound()
  return { ...(await allow(request, action, { programmeId: pair.programmeId })), pair }
}
