import type { Params } from '@remix-run/react'
import { allow, allowAnyone, notAllowed, notFound } from '#app/server/allow.server.ts'
import { env } from '#app/server/env.server.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import { requirePerson } from '../guards.server.ts'
import { canMakeCard } from './permissions.ts'
import { findExperienceName } from './queries/card-people.server.ts'

/** For a person's own account: whoever is signed in, about themselves. */
export async function requireAccount(request: Request) {
  const { personId } = await requireViewer(request)
  return allow(request, 'account.own', { personId })
}

/** For what is there in the demo only. Anywhere else these pages do not exist. */
export async function requireDemo(request: Request) {
  const { act } = await allowAnyone(request)
  if (!env().demo) throw notFound()
  return { act }
}

/** The person of this URL, for who may make them a card or stop it. */
export async function requireCardMaker(request: Request, params: Params) {
  const allowed = await requirePerson(request, params, 'card.print')
  if (!canMakeCard(allowed.relations)) throw notAllowed()
  return allowed
}

/** The experience of this URL, for who may make cards for its people. */
export async function requireCardSheet(request: Request, params: Params) {
  const experienceId = params.experienceId ?? ''
  const allowed = await allow(request, 'card.print', { experienceId }, { known: 'experience.read' })
  const experience = await findExperienceName(experienceId)
  if (!experience || !canMakeCard(allowed.relations)) throw notFound()
  return { ...allowed, experience }
}
