import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { readForm } from '#app/shared/read-form.ts'
import { unpinPlace } from '../commands/pin-place.server.ts'
import { pinForm } from '../forms.ts'
import { requirePlaceToRun } from '../guards.server.ts'

/** There is nothing to see here: a place is let go from its own page and from the list of people. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { place } = await requirePlaceToRun(request, params)
  return redirect(`/places/${place.id}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, place } = await requirePlaceToRun(request, params)
  const form = readForm(await request.formData(), pinForm)
  await unpinPlace(act, { placeId: place.id })
  return redirect(form.ok ? form.value.to : `/places/${place.id}`)
}
