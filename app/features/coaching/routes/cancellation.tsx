import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm, typedIn, type FormMistakes } from '#app/shared/read-form.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { isComing, tooLateWords } from '../check-in-moves.ts'
import { cancelCheckIn } from '../commands/cancel-check-in.server.ts'
import { cancellationForm } from '../forms.ts'
import { requireCheckInOfPair } from '../guards.server.ts'
import { isCoach } from '../permissions.ts'
import { sayTimes, shownOfTimes } from '../shown-check-in.ts'

export const meta = () => pageTitle('Call it off')
export const handle = { template: 'participant', nav: 'coaching' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { checkIn, coaching, relations } = await requireCheckInOfPair(request, params)
  return {
    id: checkIn.id,
    state: checkIn.state,
    said: sayTimes(checkIn),
    otherName: isCoach(relations) ? coaching.known_as : coaching.coach_known_as,
    isCoach: isCoach(relations),
    seen: fingerprint(shownOfTimes(checkIn)),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, checkIn, relations } = await requireCheckInOfPair(request, params)
  const formData = await request.formData()
  const form = readForm(formData, cancellationForm)
  if (!form.ok) return data({ mistakes: form.mistakes, changed: false }, { status: 400 })
  if (isCoach(relations) && !form.value.words)
    return data({ mistakes: mistake(formData, 'words', whyWords), changed: false }, { status: 400 })
  const done = await cancelCheckIn(act, { checkInId: checkIn.id, ...form.value })
  if (done.ok) return redirect(`/check-ins/${checkIn.id}`, 303)
  const mistakes: FormMistakes = { errors: {}, typed: typedIn(formData) }
  return data({ mistakes, changed: true }, { status: 409 })
}

const whyWords = 'Write a line about why, so that nobody has to guess'

export default function CancellationPage() {
  const { id, state, said, otherName, isCoach: asCoach, seen } = useLoaderData<typeof loader>()
  const { mistakes, changed } = useActionData<typeof action>() ?? { changed: false }
  const back = `/check-ins/${id}`
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={back}>{otherName}</BackLink>
      <PageHeader kicker={said} title={isComing(state) ? 'Call it off?' : tooLateWords[state]} />
      {changed && isComing(state) && (
        <Notice variant="care" title="It changed while you were writing." justNow>
          The time above is the one that holds now. What you wrote is still here.
        </Notice>
      )}
      {isComing(state) && (
        <Form method="post" className="stack stack-large">
          <HiddenFields values={{ seen: changed ? seen : (mistakes?.typed.seen ?? seen) }} />
          <TextArea
            name="words"
            label={asCoach ? 'Why, in a line' : 'A line about it, if you like'}
            hint={`Only you and ${otherName} read it. The message that goes out says only that it is called off.`}
            rows={2}
            defaultValue={mistakes?.typed.words}
            error={mistakes?.errors.words}
          />
          <p className="row">
            <ButtonLink to={back}>Leave it as it is</ButtonLink>
            <Button variant="care">Call it off</Button>
          </p>
        </Form>
      )}
    </>
  )
}
