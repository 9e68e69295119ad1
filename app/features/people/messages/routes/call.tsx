import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { noteRung } from '../commands/ring.server.ts'
import { requireMessage } from '../guards.server.ts'

/** Notes that the viewer told somebody by voice, or put the letter in the post. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { act, message } = await requireMessage(request, params)
  await noteRung(act, { messageId: message.id })
  return redirect('/delivery', 303)
}
