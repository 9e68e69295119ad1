import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { readForm } from '#app/shared/read-form.ts'
import { renewalForm } from '../adoption-forms.ts'
import { renewMix } from '../commands/renew-mix.server.ts'
import { requireWholeMix } from '../guards.server.ts'

/** There is nothing to see here: a mix is worked out again from its own pages. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { mix } = await requireWholeMix(request, params, 'mix.write')
  return redirect(`/mixes/${mix.id}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, mix } = await requireWholeMix(request, params, 'mix.write')
  const form = readForm(await request.formData(), renewalForm)
  if (!form.ok) throw new Response('Nothing was worked out. Open the mix again.', { status: 400 })
  const renewed = await renewMix(act, { mix, id: form.value.id, letter: form.value.proposal })
  if (renewed.ok) return redirect(`/mixes/${form.value.id}`, 303)
  throw new Response(renewed.words, { status: 409 })
}
