import type { Params } from '@remix-run/react'
import { allow } from '#app/server/allow.server.ts'
import { hasKeys } from '#app/server/second-keys.server.ts'
import { toStepUp } from '#app/server/step-up.server.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import { requirePerson } from '../guards.server.ts'
import { isStrong } from './key-codes.ts'
import { listKeys } from './queries/keys.server.ts'

/**
 * For changing one's own keys: confirmed within ten minutes, and by more than an e-mail where there is a second key already. Else
 * who reads somebody's mail could add a key of their own, or take theirs away.
 */
export async function requireKeyWriter(request: Request) {
  const { personId } = await requireViewer(request)
  const allowed = await allow(request, 'key.write', { personId })
  if (!isStrong(allowed.viewer.steppedUpBy) && (await hasKeys(personId))) throw await toStepUp(request, allowed.viewer, 'key')
  return allowed
}

/** For helping somebody who lost their second keys. */
export async function requireKeyResetter(request: Request, params: Params) {
  const allowed = await requirePerson(request, params, 'key.reset')
  return { ...allowed, keys: await listKeys(allowed.person.id) }
}
