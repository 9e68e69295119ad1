import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { dayOf, sayDay, sayDays } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field } from '#app/ui/field.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { usualAnswerBy } from '../answer-by.ts'
import { invitePlace, resendInvitation } from '../commands/invite-place.server.ts'
import { InvitationPreview } from '../components/invitation-preview.tsx'
import { invitationForm } from '../forms.ts'
import { requirePlaceToRun } from '../guards.server.ts'
import { judgeMove, needsReason } from '../place-moves.ts'
import { hasEmail } from '../queries/place.server.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Invite')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { place, viewer } = await requirePlaceToRun(request, params)
  const today = dayOf(viewer.at)
  const { id, state, known_as, name, first_on, last_on, experience_id, answer_by_on } = place
  const usual = usualAnswerBy({ today, firstOn: first_on, lastOn: last_on })
  const judged = judgeMove({ from: state, move: 'invite', by: 'organiser', words: '…' })
  return {
    changeId: newId(),
    place: { id, state, known_as, name, experience_id, answer_by_on, last_on },
    days: sayDays(first_on, last_on, today),
    today,
    usual,
    isMailable: await hasEmail(place.person_id),
    asksWhy: needsReason(state, 'invite'),
    refused: judged.ok ? null : judged.reason,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, place } = await requirePlaceToRun(request, params)
  const formData = await request.formData()
  const form = readForm(formData, invitationForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const { id: changeId, answerByOn, words } = form.value
  const send = place.state === 'invited' ? resendInvitation : invitePlace
  const invited = await send(act, { placeId: place.id, changeId, answerByOn, words })
  if (!invited.ok)
    return data(mistake(formData, invited.needsWords ? 'words' : 'form', invited.reason), {
      status: invited.needsWords ? 400 : 409,
    })
  return redirect(`/places/${place.id}`)
}

export default function InvitationPage() {
  const { changeId, place, days, today, usual, isMailable, asksWhy, refused } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const isAgain = place.state === 'invited'
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/places/${place.id}`}>{place.known_as}</BackLink>
      <PageHeader
        kicker={`${place.name} · ${days}`}
        title={isAgain ? `Ask ${place.known_as} again?` : `Invite ${place.known_as}?`}
        lead={
          isMailable
            ? 'By e-mail, with a link that answers this one question.'
            : 'There is no e-mail address: you ring, and note the answer.'
        }
      />
      {refused && <Notice title={refused} />}
      {isAgain && place.answer_by_on && (
        <Notice title={`An invitation is out, to answer by ${sayDay(place.answer_by_on, today)}.`}>The older link stops working.</Notice>
      )}
      <Form method="post" className="stack">
        <HiddenFields values={{ id: mistakes?.typed.id ?? changeId }} />
        <Field
          name="answerByOn"
          type="date"
          label="Answer by"
          hint="After that day the invitation runs out, and the next like-for-like is put forward to you."
          min={today}
          max={place.last_on}
          defaultValue={mistakes?.typed.answerByOn ?? usual}
          error={mistakes?.errors.answerByOn}
        />
        {asksWhy && (
          <TextArea
            name="words"
            label="Why do you ask again?"
            hint="A no is kept. What you write stands in the history of this place, and they can read it."
            defaultValue={mistakes?.typed.words}
            error={mistakes?.errors.words}
          />
        )}
        {isMailable && <InvitationPreview knownAs={place.known_as} name={place.name} days={days} />}
        <div className="row">
          <Button variant="next" icon={isMailable ? 'letter' : 'phone'}>
            {isMailable ? 'Send the invitation' : 'Put on my list to ring'}
          </Button>
          <LineLink to={`/places/${place.id}`}>Not yet</LineLink>
        </div>
      </Form>
    </>
  )
}
