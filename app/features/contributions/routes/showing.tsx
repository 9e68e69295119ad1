import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { showContribution } from '../commands/hide-words.server.ts'
import { pageOfContribution } from '../contribution-kinds.ts'
import { requireContribution } from '../guards.server.ts'

/** Shows again what was hidden. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { contribution, act } = await requireContribution(request, params, 'contribution.hide')
  await showContribution(act, { contributionId: contribution.id })
  return redirect(pageOfContribution(contribution), 303)
}
