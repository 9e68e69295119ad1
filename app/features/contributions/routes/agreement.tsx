import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { agreeToWords } from '../commands/agree-to-words.server.ts'
import { pageOfContribution } from '../contribution-kinds.ts'
import { requireContribution } from '../guards.server.ts'

/** The author agrees to what was written down for them. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { contribution, act } = await requireContribution(request, params, 'contribution.edit')
  await agreeToWords(act, contribution.id)
  return redirect(pageOfContribution(contribution), 303)
}
