import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { dayOf, sayDays } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { withdrawPlace } from '../commands/withdraw-place.server.ts'
import { moveForm } from '../forms.ts'
import { requirePlace } from '../guards.server.ts'
import { partIn } from '../part-in-place.ts'

export const handle = { template: 'participant', nav: 'experiences' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'
export const meta: MetaFunction = () => pageTitle('Give the place back')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { place, viewer, relations } = await requirePlace(request, params, 'place.answer')
  const { id, name, known_as, first_on, last_on } = place
  return { id, name, known_as, days: sayDays(first_on, last_on, dayOf(viewer.at)), isOwn: partIn(relations) === 'self' }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, place, relations } = await requirePlace(request, params, 'place.answer')
  const formData = await request.formData()
  const form = readForm(formData, moveForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  if (partIn(relations) === 'organiser' && !form.value.words)
    return data(mistake(formData, 'words', 'Write how they told you'), { status: 400 })
  const moved = await withdrawPlace(act, { placeId: place.id, words: form.value.words })
  if (!moved.ok) return data(mistake(formData, 'form', moved.reason), { status: 409 })
  return redirect(`/places/${place.id}`)
}

export default function WithdrawalPage() {
  const { id, name, known_as, days, isOwn } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/places/${id}`}>{isOwn ? 'Your place' : known_as}</BackLink>
      <PageHeader kicker={`${name} · ${days}`} title={isOwn ? 'You can’t come after all?' : `${known_as} can’t come after all?`} />
      <div className="stack">
        <p>
          {isOwn
            ? 'That is fine, and you need not say why. Your place goes to somebody who waits for one, and nobody asks you again unless you wish it.'
            : 'Their place is free then, and somebody like for like is put forward to you.'}
        </p>
        <Form method="post" className="stack">
          <TextArea
            name="words"
            label={isOwn ? 'Anything you want to tell us' : 'How did they tell you?'}
            hint={isOwn ? 'Only if you like. Your organisers read it.' : 'One line. They can read it.'}
            rows={2}
            defaultValue={mistakes?.typed.words}
            error={mistakes?.errors.words}
          />
          <Button variant="care" wide>
            Give the place back
          </Button>
          <LineLink to={`/places/${id}`}>Keep the place</LineLink>
        </Form>
      </div>
    </>
  )
}
