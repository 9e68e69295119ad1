import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { discardMix } from '../commands/discard-mix.server.ts'
import { requireWholeMix } from '../guards.server.ts'

/** There is nothing to see here: a draft is put away from its own page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { mix } = await requireWholeMix(request, params, 'mix.write')
  return redirect(`/mixes/${mix.id}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, mix } = await requireWholeMix(request, params, 'mix.write')
  const put = await discardMix(act, { mixId: mix.id })
  if (!put.ok) throw new Response('This mix was chosen. Only a draft can be put away.', { status: 409 })
  return redirect('/mixes')
}
