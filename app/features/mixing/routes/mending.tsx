import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { requireExperience } from '#app/features/experiences/guards.server.ts'
import { readForm } from '#app/shared/read-form.ts'
import { remakeForm } from '../adoption-forms.ts'
import { remakeCircles } from '../commands/remake-circles.server.ts'
import { listSessionsWithCircles } from '../queries/prior-circles.server.ts'

/** There is nothing to see here: circles are mended from their own page. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience } = await requireExperience(request, params, 'mix.write')
  return redirect(`/experiences/${experience.id}/circles`)
}

/** Makes the circles still to come again around who has a place now, changing as little as can be. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { act, experience } = await requireExperience(request, params, 'mix.write')
  const form = readForm(await request.formData(), remakeForm)
  if (!form.ok) throw new Response('Nothing was mended. Open the circles once more.', { status: 400 })
  const sessions = await listSessionsWithCircles(experience.id, { at: act.at })
  const sessionIds = sessions.map(({ id }) => id)
  const made = await remakeCircles(act, { id: form.value.id, experienceId: experience.id, sessionIds, awayIds: [] })
  if (made.ok) return redirect(`/mixes/${form.value.id}/adoption`, 303)
  if (made.reason === 'over') return redirect(`/experiences/${experience.id}/circles`, 303)
  throw new Response(made.words, { status: 409 })
}
