import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { isComing, tooLateWords } from '../check-in-moves.ts'
import { readTimes, suggestTimes } from '../check-in-times.ts'
import { missCheckIn } from '../commands/miss-check-in.server.ts'
import { TimesFields } from '../components/times-fields.tsx'
import { missForm } from '../forms.ts'
import { requireCheckInAsCoach } from '../guards.server.ts'
import { sayTimes } from '../shown-check-in.ts'
import { endedWords } from '../start-words.ts'

export const meta = () => pageTitle('Couldn’t make it')
export const handle = { template: 'participant', nav: 'coaching' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { checkIn, coaching, viewer } = await requireCheckInAsCoach(request, params)
  return {
    id: checkIn.id,
    nextId: newId(),
    state: checkIn.state,
    said: sayTimes(checkIn),
    name: coaching.known_as,
    values: suggestTimes(checkIn.starts_at, { now: viewer.at, inDays: 2 }),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, checkIn } = await requireCheckInAsCoach(request, params)
  const formData = await request.formData()
  const form = readForm(formData, missForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const times = readTimes(form.value, { now: act.at, wantsTwo: true })
  if (!times.ok) return data(mistake(formData, times.field, times.words), { status: 400 })
  const { nextId, words, send } = form.value
  const missed = await missCheckIn(act, { checkInId: checkIn.id, nextId, words, send: send === 'yes', ...times.value })
  if (missed.ok) return redirect(`/coachings/${checkIn.coaching_id}`, 303)
  return data(mistake(formData, 'form', missed.reason === 'ended' ? endedWords : tooLateWords[checkIn.state]), { status: 409 })
}

export default function MissPage() {
  const { id, nextId, state, said, name, values } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/check-ins/${id}`}>{name}</BackLink>
      <PageHeader kicker={said} title={`${name} couldn’t make it`} lead="It happens. Two new times keep the door open." />
      {isComing(state) ? (
        <Form method="post" className="stack stack-large">
          <HiddenFields values={{ nextId: mistakes?.typed.nextId ?? nextId }} />
          <TimesFields values={values} mistakes={mistakes} />
          <TextArea
            name="words"
            label={`A warm word to ${name}`}
            hint="It goes with the two times, and only if you send it."
            rows={3}
            defaultValue={mistakes?.typed.words ?? `No matter, ${name}. I hope you are all right. Would one of these suit you?`}
            error={mistakes?.errors.words}
          />
          <p className="row">
            <Button name="send" value="no">
              Note it, send nothing
            </Button>
            <Button name="send" value="yes" variant="next">
              Send {name} these words
            </Button>
          </p>
        </Form>
      ) : (
        <Notice title={tooLateWords[state]} />
      )}
    </>
  )
}
