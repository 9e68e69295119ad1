import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { takeBackRung } from '../commands/ring.server.ts'
import { requireMessage } from '../guards.server.ts'

/** Takes back that somebody was rung. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { act, message } = await requireMessage(request, params)
  await takeBackRung(act, { messageId: message.id })
  return redirect('/delivery', 303)
}
