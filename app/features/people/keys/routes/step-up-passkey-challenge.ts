import type { ActionFunctionArgs } from '@remix-run/node'
import { tooMany } from '#app/server/limit.server.ts'
import { requireAccount } from '../../accounts/guards.server.ts'
import { askPasskey } from '../commands/ask-passkey.server.ts'
import { tooManyPasskeys } from '../key-words.ts'

/** Something for one of their own passkeys to sign, for who is asked to confirm who they are. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { act, viewer } = await requireAccount(request)
  const asked = await askPasskey(act, { what: 'step_up', ip: context.ip, personId: viewer.personId })
  if (!asked.ok) throw tooMany(tooManyPasskeys)
  return Response.json(asked.options, { headers: { 'Set-Cookie': asked.cookie } })
}
