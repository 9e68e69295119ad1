import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { readForm } from '#app/shared/read-form.ts'
import { requireExperience } from '../../guards.server.ts'
import { partAgain } from '../commands/part-again.server.ts'
import { partForm } from '../forms.ts'

/** There is nothing to see here: what was brought together is parted again from the page of lineage. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience } = await requireExperience(request, params, 'experience.write')
  return redirect(`/experiences/${experience.id}/lineage`)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, experience } = await requireExperience(request, params, 'experience.write')
  const form = readForm(await request.formData(), partForm)
  if (form.ok) {
    const parted = await partAgain(act, { experienceId: experience.id, fromId: form.value.from })
    if (!parted.ok) throw new Response(`${parted.reason}.`, { status: 409 })
  }
  return redirect(`/experiences/${experience.id}/lineage`)
}
