import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { stopMix } from '../commands/stop-mix.server.ts'
import { requireWholeMix } from '../guards.server.ts'

/** There is nothing to see here: a mix is stopped from its own page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { mix } = await requireWholeMix(request, params, 'mix.write')
  return redirect(`/mixes/${mix.id}`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, mix } = await requireWholeMix(request, params, 'mix.write')
  await stopMix(act, { mixId: mix.id })
  return redirect(`/mixes/${mix.id}`)
}
