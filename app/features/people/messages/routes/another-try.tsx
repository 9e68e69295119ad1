import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { deliverSoon } from '#app/server/nudge.server.ts'
import { tryAgain } from '../commands/send-again.server.ts'
import { requireMessage } from '../guards.server.ts'

/** Lets the post try once more. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { act, message } = await requireMessage(request, params)
  const again = await tryAgain(act, { messageId: message.id })
  if (again.ok) deliverSoon()
  return redirect('/delivery', 303)
}
