import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { endKeepTogether } from '../commands/keep-together.server.ts'
import { requireKeepTogether } from '../guards.server.ts'

/** There is nothing to see here: what keeps two together is ended from the list. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience } = await requireKeepTogether(request, params)
  return redirect(`/experiences/${experience.id}/keep-togethers`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, experience, pair } = await requireKeepTogether(request, params)
  await endKeepTogether(act, { id: pair.id })
  return redirect(`/experiences/${experience.id}/keep-togethers`)
}
