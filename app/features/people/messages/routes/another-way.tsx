import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { deliverSoon } from '#app/server/nudge.server.ts'
import { readForm } from '#app/shared/read-form.ts'
import { sendAnotherWay } from '../commands/send-again.server.ts'
import { anotherWayForm } from '../forms.ts'
import { requireMessage } from '../guards.server.ts'

/** Sends a message by another way of its person. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { act, message } = await requireMessage(request, params)
  const form = readForm(await request.formData(), anotherWayForm)
  const sent = form.ok && (await sendAnotherWay(act, { messageId: message.id, wayId: form.value.wayId }))
  if (sent && sent.ok) deliverSoon()
  return redirect('/delivery', 303)
}
