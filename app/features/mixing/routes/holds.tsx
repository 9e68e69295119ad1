import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { readForm } from '#app/shared/read-form.ts'
import { holdByHand } from '../commands/change-by-hand.server.ts'
import { holdForm } from '../by-hand-forms.ts'
import { requireWholeMix } from '../guards.server.ts'
import { pathOfProposal } from '../proposal-paths.ts'
import { nameMix } from '../queries/named-places.server.ts'
import { sayNotMade, statusOf } from '../say-by-hand.ts'

/** There is nothing to see here: somebody is held from the page about them. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { mix } = await requireWholeMix(request, params, 'mix.write')
  return redirect(`/mixes/${mix.id}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, mix } = await requireWholeMix(request, params, 'mix.write')
  const form = readForm(await request.formData(), holdForm)
  if (!form.ok) throw new Response('Nothing was held. Open the mix again.', { status: 400 })
  const { proposal: letter, session: sessionId, ...hold } = form.value
  const held = await holdByHand(act, { mixId: mix.id, letter, sessionId, ...hold })
  if (!held.ok) throw new Response(sayNotMade(held, (await nameMix(mix)).firstName), { status: statusOf(held) })
  return redirect(pathOfProposal(mix.id, { letter, sessionId, hash: '#by-hand' }), 303)
}
