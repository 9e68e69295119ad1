import type { ActionFunctionArgs } from '@remix-run/node'
import { allowAnyone } from '#app/server/allow.server.ts'
import { tooMany } from '#app/server/limit.server.ts'
import { askPasskey } from '../commands/ask-passkey.server.ts'
import { tooManyPasskeys } from '../key-words.ts'

/** Something for a passkey to sign, for whoever wants to come in. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { act } = await allowAnyone(request)
  const asked = await askPasskey(act, { what: 'sign_in', ip: context.ip })
  if (!asked.ok) throw tooMany(tooManyPasskeys)
  return Response.json(asked.options, { headers: { 'Set-Cookie': asked.cookie } })
}
