import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { readForm } from '#app/shared/read-form.ts'
import { remakeCircles } from '../commands/remake-circles.server.ts'
import { remakeForm } from '../adoption-forms.ts'
import { requireSessionToMix } from '../guards.server.ts'
import { listSessionsWithCircles } from '../queries/prior-circles.server.ts'
import { listNotHere } from '../queries/not-here.server.ts'

/** There is nothing to see here: circles are made again from the roll-call. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { session } = await requireSessionToMix(request, params)
  return redirect(`/experiences/${session.experience_id}/circles`)
}

/** Makes the circles of today again around who is here: of this session alone without those not noted yet, or of all still to come. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { act, session } = await requireSessionToMix(request, params)
  const form = readForm(await request.formData(), remakeForm)
  if (!form.ok) throw new Response('Nothing was made again. Open the roll-call once more.', { status: 400 })
  const { id, onlyHere } = form.value
  const toCome = await listSessionsWithCircles(session.experience_id, { at: act.at, fromId: session.id })
  const sessionIds = (onlyHere ? toCome.slice(0, 1) : toCome).map((one) => one.id)
  const awayIds = onlyHere ? await listNotHere(session, act.at) : []
  const made = await remakeCircles(act, { id, experienceId: session.experience_id, sessionIds, awayIds })
  if (made.ok) return redirect(`/mixes/${id}/adoption`, 303)
  if (made.reason === 'over') return redirect(`/mixes/new?gathering=${session.id}`, 303)
  throw new Response(made.words, { status: 409 })
}
