import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { keepWaiting } from '../commands/keep-waiting.server.ts'
import { MovePage } from '../components/move-page.tsx'
import { moveForm } from '../forms.ts'
import { requirePlace } from '../guards.server.ts'
import { judgeMove, needsReason } from '../place-moves.ts'
import { partIn } from '../part-in-place.ts'

export const handle = { template: 'participant', nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Waiting list')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { place, relations } = await requirePlace(request, params, 'place.answer')
  const isOrganiser = partIn(relations) === 'organiser'
  const judged = judgeMove({ from: place.state, move: 'keep_waiting', by: isOrganiser ? 'organiser' : 'person', words: '…' })
  const { id, known_as, name, state } = place
  const asksWhy = isOrganiser && needsReason(state, 'keep_waiting')
  return { place: { id, known_as, name }, isOrganiser, asksWhy, refused: judged.ok ? null : judged.reason }
}

/** An organiser puts somebody on the waiting list; a person who had said no says that they could come after all. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { act, place } = await requirePlace(request, params, 'place.answer')
  const formData = await request.formData()
  const form = readForm(formData, moveForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const moved = await keepWaiting(act, { placeId: place.id, words: form.value.words })
  if (!moved.ok) return data(mistake(formData, moved.needsWords ? 'words' : 'form', moved.reason), { status: moved.needsWords ? 400 : 409 })
  return redirect(`/places/${place.id}`)
}

export default function WaitingPage() {
  const { place, isOrganiser, asksWhy, refused } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <MovePage
      place={place}
      title={isOrganiser ? `Put ${place.known_as} on the waiting list?` : 'You could come after all?'}
      lead={
        isOrganiser
          ? 'They would come, and there is no place now. An open invitation is taken back.'
          : 'Then you are on the waiting list, and somebody asks you when a place is free.'
      }
      button={isOrganiser ? 'Put on the waiting list' : 'I could come after all'}
      asksWhy={asksWhy}
      refused={refused}
      mistakes={mistakes}
    />
  )
}
