import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { readForm } from '#app/shared/read-form.ts'
import { removeGuest } from '../commands/close-door.server.ts'
import { removeGuestForm } from '../forms.ts'
import { requireGathering } from '../guards.server.ts'

/** Puts one guest out of the room. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { gathering, act } = await requireGathering(request, params, 'door.write')
  const form = readForm(await request.formData(), removeGuestForm)
  if (form.ok) await removeGuest(act, { gatheringId: gathering.id, guestId: form.value.guestId })
  return redirect(`/gatherings/${gathering.id}/door`, 303)
}
