import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { readForm } from '#app/shared/read-form.ts'
import { stopCard } from '../commands/give-card.server.ts'
import { stopCardForm } from '../forms.ts'
import { requireAccount } from '../guards.server.ts'

/** Stops one’s own card. Who came in by it is out: the page it leads to asks them to sign in. */
export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requireAccount(request)
  const form = readForm(await request.formData(), stopCardForm)
  if (form.ok) await stopCard(act, { personId: viewer.personId, cardId: form.value.card })
  return redirect('/me/devices', 303)
}
