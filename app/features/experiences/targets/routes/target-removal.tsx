import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { readForm } from '#app/shared/read-form.ts'
import { requireExperience } from '../../guards.server.ts'
import { removeTarget } from '../commands/set-target.server.ts'
import { targetRemovalForm } from '../forms.ts'

/** There is nothing to see here: a target is taken away from the page of targets. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience } = await requireExperience(request, params, 'experience.write')
  return redirect(`/experiences/${experience.id}/targets`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, experience } = await requireExperience(request, params, 'experience.write')
  const form = readForm(await request.formData(), targetRemovalForm)
  if (form.ok && form.value.what) await removeTarget(act, { experienceId: experience.id, ...form.value.what })
  return redirect(`/experiences/${experience.id}/targets`)
}
