import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { readForm } from '#app/shared/read-form.ts'
import { stopCard } from '../commands/give-card.server.ts'
import { stopCardForm } from '../forms.ts'
import { requireCardMaker } from '../guards.server.ts'

/** Stops somebody’s card, for good. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { act, person } = await requireCardMaker(request, params)
  const form = readForm(await request.formData(), stopCardForm)
  if (form.ok) await stopCard(act, { personId: person.id, cardId: form.value.card })
  return redirect(`/people/${person.id}/card`, 303)
}
