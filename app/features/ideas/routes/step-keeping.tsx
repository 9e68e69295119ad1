import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { doIdeaStep } from '../commands/idea-steps.server.ts'
import { requireIdea, requireIdeaToWrite } from '../guards.server.ts'

/** There is nothing to see here: the steps are on the idea’s page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { idea } = await requireIdea(request, params, 'contribution.read')
  return redirect(`/ideas/${idea.id}#steps`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, idea } = await requireIdeaToWrite(request, params)
  await doIdeaStep(act, { ideaId: idea.id, stepId: params.stepId ?? '' })
  return redirect(`/ideas/${idea.id}#steps`)
}
