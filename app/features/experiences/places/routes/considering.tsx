import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { considerAgain } from '../commands/keep-waiting.server.ts'
import { MovePage } from '../components/move-page.tsx'
import { moveForm } from '../forms.ts'
import { requirePlaceToRun } from '../guards.server.ts'
import { judgeMove, needsReason } from '../place-moves.ts'

export const handle = { template: 'participant', nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Think again')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { place } = await requirePlaceToRun(request, params)
  const { id, known_as, name, state } = place
  const judged = judgeMove({ from: state, move: 'consider', by: 'organiser', words: '…' })
  return { place: { id, known_as, name }, asksWhy: needsReason(state, 'consider'), refused: judged.ok ? null : judged.reason }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, place } = await requirePlaceToRun(request, params)
  const formData = await request.formData()
  const form = readForm(formData, moveForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const moved = await considerAgain(act, { placeId: place.id, words: form.value.words })
  if (!moved.ok) return data(mistake(formData, moved.needsWords ? 'words' : 'form', moved.reason), { status: moved.needsWords ? 400 : 409 })
  return redirect(`/places/${place.id}`)
}

export default function ConsideringPage() {
  const { place, asksWhy, refused } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <MovePage
      place={place}
      title={`Think of ${place.known_as} again?`}
      lead="They are not told, and stand among the people you think of."
      button="Keep them in mind"
      asksWhy={asksWhy}
      refused={refused}
      mistakes={mistakes}
    />
  )
}
