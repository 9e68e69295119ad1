import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { readForm } from '#app/shared/read-form.ts'
import { undoMove } from '../commands/undo-move.server.ts'
import { stepForm } from '../by-hand-forms.ts'
import { requireWholeMix } from '../guards.server.ts'
import { pathOfProposal } from '../proposal-paths.ts'
import { nameMix } from '../queries/named-places.server.ts'
import { sayNotMade, statusOf } from '../say-by-hand.ts'

/** There is nothing to see here: what was changed by hand is on the page of the mix. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { mix } = await requireWholeMix(request, params, 'mix.write')
  return redirect(`/mixes/${mix.id}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, mix } = await requireWholeMix(request, params, 'mix.write')
  const form = readForm(await request.formData(), stepForm)
  if (!form.ok) throw new Response('Nothing was changed. Open the mix again.', { status: 400 })
  const { proposal: letter, session: sessionId, seen } = form.value
  const went = await undoMove(act, { mixId: mix.id, letter, seen })
  if (!went.ok) throw new Response(sayNotMade(went, (await nameMix(mix)).firstName), { status: statusOf(went) })
  return redirect(pathOfProposal(mix.id, { letter, sessionId, hash: '#by-hand' }), 303)
}
