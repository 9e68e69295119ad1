import type { ActionFunctionArgs } from '@remix-run/node'
import { tooMany } from '#app/server/limit.server.ts'
import { askPasskey } from '../commands/ask-passkey.server.ts'
import { requireKeyWriter } from '../guards.server.ts'
import { tooManyPasskeys } from '../key-words.ts'

/** What a browser needs to make a passkey for whoever is signed in. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { act, viewer } = await requireKeyWriter(request)
  const name = [viewer.knownAs, viewer.familyName].filter(Boolean).join(' ')
  const asked = await askPasskey(act, { what: 'add', ip: context.ip, personId: viewer.personId, name })
  if (!asked.ok) throw tooMany(tooManyPasskeys)
  return Response.json(asked.options, { headers: { 'Set-Cookie': asked.cookie } })
}
