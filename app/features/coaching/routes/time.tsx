import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm, typedIn, type FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Choice } from '#app/ui/choice.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TwoVersions } from '#app/ui/two-versions.tsx'
import { isComing, tooLateWords } from '../check-in-moves.ts'
import { readTimes } from '../check-in-times.ts'
import { moveCheckIn } from '../commands/move-check-in.server.ts'
import { CheckInTold } from '../components/check-in-told.tsx'
import { TimesFields } from '../components/times-fields.tsx'
import { moveForm } from '../forms.ts'
import { requireCheckInAsCoach } from '../guards.server.ts'
import { canReadWords } from '../permissions.ts'
import { openSharedWords } from '../queries/words.server.ts'
import { sayStanding, sayTimes, shownOfTimes } from '../shown-check-in.ts'

export const meta = () => pageTitle('Another time')
export const handle = { template: 'participant', nav: 'coaching' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { checkIn, coaching, relations } = await requireCheckInAsCoach(request, params)
  const { id, state, asksAgain, starts_at, other_at, channel } = checkIn
  const shown = shownOfTimes(checkIn)
  return {
    checkIn: { id, state, asksAgain, starts_at, other_at, channel },
    name: coaching.known_as,
    said: sayTimes(checkIn),
    standing: sayStanding(checkIn),
    words: asksAgain && canReadWords(relations) ? await openSharedWords(relations, { id, personId: coaching.person_id }) : null,
    shown,
    seen: fingerprint(shown),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, checkIn } = await requireCheckInAsCoach(request, params)
  const formData = await request.formData()
  const form = readForm(formData, moveForm)
  if (!form.ok) return data({ mistakes: form.mistakes, yours: null }, { status: 400 })
  const times = readTimes(form.value, { now: act.at, wantsTwo: false })
  if (!times.ok) return data({ mistakes: mistake(formData, times.field, times.words), yours: null }, { status: 400 })
  const { channel, together, seen } = form.value
  const moved = await moveCheckIn(act, { checkInId: checkIn.id, channel, together, seen, ...times.value })
  if (moved.ok) return redirect(`/check-ins/${checkIn.id}`, 303)
  const { startsAt: starts_at, otherAt: other_at } = times.value
  const mistakes: FormMistakes = { errors: {}, typed: typedIn(formData) }
  return data({ mistakes, yours: sayTimes({ starts_at, other_at, channel }) }, { status: 409 })
}

export default function TimePage() {
  const { checkIn, name, said, standing, words, shown, seen } = useLoaderData<typeof loader>()
  const { mistakes, yours } = useActionData<typeof action>() ?? { yours: null }
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/check-ins/${checkIn.id}`}>{name}</BackLink>
      <PageHeader kicker={said} title="Another time" lead="Only this one moves. The other dates of the plan stay where they are." />
      {checkIn.asksAgain && <CheckInTold checkIn={checkIn} name={name} words={words} />}
      {yours !== null && <TwoVersions texts={[{ theirs: standing, yours }]} />}
      {isComing(checkIn.state) ? (
        <Form method="post" className="stack stack-large">
          <HiddenFields values={{ seen: yours !== null ? seen : (mistakes?.typed.seen ?? seen) }} />
          <TimesFields values={shown} mistakes={mistakes} secondIsOptional asksHow />
          <Choice
            name="together"
            value="yes"
            plain
            label={`We settled the first time together, ${name} and I`}
            hint="Then it is agreed, and no message goes out. Else they are asked."
            defaultChecked={mistakes?.typed.together === 'yes'}
          />
          <Button variant="next" wide>
            {yours !== null ? 'Keep mine instead' : 'Keep these times'}
          </Button>
        </Form>
      ) : (
        <Notice title={tooLateWords[checkIn.state]} />
      )}
    </>
  )
}
