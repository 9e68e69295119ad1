import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { isComing, tooLateWords } from '../check-in-moves.ts'
import { agreeCheckIn, askForOtherTime } from '../commands/agree-check-in.server.ts'
import { AgreementForm } from '../components/agreement-form.tsx'
import { noneSuits } from '../check-in-words.ts'
import { agreementForm } from '../forms.ts'
import { requireCheckIn } from '../guards.server.ts'
import { canWriteWords, isCoach } from '../permissions.ts'
import { sayTimes } from '../shown-check-in.ts'

export const meta = () => pageTitle('A time to talk')
export const handle = { template: 'participant', nav: 'coaching' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { checkIn, coaching, relations, viewer } = await requireCheckIn(request, params, 'check_in.write')
  const { id, state, starts_at, other_at } = checkIn
  const times = [starts_at, other_at].filter((time) => time !== null).filter((time) => time > viewer.at.toISOString())
  return {
    id,
    state,
    said: sayTimes(checkIn),
    times: state === 'offered' ? times : [],
    asksWords: canWriteWords(relations),
    name: coaching.known_as,
    coachName: coaching.coach_known_as,
    as: isCoach(relations) ? ('coach' as const) : canWriteWords(relations) ? ('coachee' as const) : ('helper' as const),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, checkIn, relations } = await requireCheckIn(request, params, 'check_in.write')
  const formData = await request.formData()
  const form = readForm(formData, agreementForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const { answer } = form.value
  const words = canWriteWords(relations) ? form.value.words : null
  const done =
    answer === noneSuits
      ? await askForOtherTime(act, { checkInId: checkIn.id, words })
      : await agreeCheckIn(act, { checkInId: checkIn.id, startsAt: answer })
  if (done.ok) return redirect(`/check-ins/${checkIn.id}`, 303)
  const said =
    done.reason === 'changed'
      ? 'The times have changed since you opened this page. Here are the new ones'
      : 'That is not open any more. Here is how it stands now'
  return data(mistake(formData, 'answer', said), { status: 409 })
}

export default function AgreementPage() {
  const { id, state, said, times, asksWords, name, coachName, as } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const questions = {
    coach: `What did ${name} say?`,
    coachee: `When would you like to talk with ${coachName}?`,
    helper: `Which time suits ${name}?`,
  }
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/check-ins/${id}`}>{as === 'coachee' ? `You and ${coachName}` : `${name} and ${coachName}`}</BackLink>
      <PageHeader kicker={said} title={as === 'coach' ? `Note what ${name} said` : 'A time to talk'} />
      {isComing(state) ? (
        <AgreementForm times={times} question={questions[as]} asksWords={asksWords} mistakes={mistakes} />
      ) : (
        <Notice title={tooLateWords[state]} />
      )}
    </>
  )
}
