import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { readForm } from '#app/shared/read-form.ts'
import { pinPlace } from '../commands/pin-place.server.ts'
import { pinForm } from '../forms.ts'
import { requirePlaceToRun } from '../guards.server.ts'

/** There is nothing to see here: a place is held still from its own page and from the list of people. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { place } = await requirePlaceToRun(request, params)
  return redirect(`/places/${place.id}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, place } = await requirePlaceToRun(request, params)
  const form = readForm(await request.formData(), pinForm)
  const held = await pinPlace(act, { placeId: place.id })
  if (!held.ok) throw new Response('Nobody can be held who is not coming, asked or thought of.', { status: 409 })
  return redirect(form.ok ? form.value.to : `/places/${place.id}`)
}
