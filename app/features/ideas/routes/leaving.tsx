import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { leaveIdea } from '../commands/idea-people.server.ts'
import { leavingForm } from '../forms.ts'
import { requireIdea, requireIdeaToWrite } from '../guards.server.ts'
import { readForm } from '#app/shared/read-form.ts'

/** There is nothing to see here: its people are on the idea’s page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { idea } = await requireIdea(request, params, 'contribution.read')
  return redirect(`/ideas/${idea.id}/people`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, idea } = await requireIdeaToWrite(request, params)
  const form = readForm(await request.formData(), leavingForm)
  if (form.ok) await leaveIdea(act, { ideaId: idea.id, ...form.value })
  return redirect(`/ideas/${idea.id}/people`)
}
