import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerTimeByLink } from '#app/features/coaching/commands/answer-time.server.ts'
import { noneSuits } from '#app/features/coaching/check-in-words.ts'
import { agreementForm } from '#app/features/coaching/forms.ts'
import { findTimeQuestion } from '#app/features/coaching/queries/time-question.server.ts'
import { answerByLink } from '#app/features/experiences/places/commands/answer-by-link.server.ts'
import { linkAnswerForm } from '#app/features/experiences/places/forms.ts'
import { findQuestion } from '#app/features/experiences/places/queries/question.server.ts'
import { allowAnyone } from '#app/server/allow.server.ts'
import { findReplyLink } from '#app/server/reply-link.server.ts'
import type { Act } from '#app/shared/act.ts'
import { addDays, dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LinkIsOver } from '../components/link-is-over.tsx'
import { ThreeAnswers } from '../components/three-answers.tsx'
import { WhichTime } from '../components/which-time.tsx'

export const handle = { template: 'participant' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.is === 'time' ? 'A time to talk' : 'An invitation')

/** Shows the question and changes nothing: mail programs open links by themselves. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { act } = await allowAnyone(request)
  const token = params.token ?? ''
  const found = (await findTimeQuestion(token, act.at)) ?? (await findQuestion(token, act.at))
  return data({ ...found, tomorrow: addDays(dayOf(act.at), 1) }, { status: found.is === 'over' ? 410 : 200 })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act } = await allowAnyone(request)
  const token = params.token ?? ''
  const formData = await request.formData()
  const link = await findReplyLink(token)
  return link?.about_kind === 'check_in' ? answerTime(act, token, formData) : answerInvitation(act, token, formData)
}

async function answerInvitation(act: Act, token: string, formData: FormData) {
  const form = readForm(formData, linkAnswerForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const { answer, returnOn } = form.value
  const answered = await answerByLink(act, { token, answer, returnOn: answer === 'not_now' ? returnOn : null })
  if (answered.ok) return redirect(`/answers/${token}/thanks`, 303)
  if (answered.reason === 'over') return data(mistake(formData, 'form', runOut), { status: 410 })
  return data(mistake(formData, answer === 'not_now' ? 'returnOn' : 'form', answered.reason), { status: 400 })
}

async function answerTime(act: Act, token: string, formData: FormData) {
  const form = readForm(formData, agreementForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const { answer, words } = form.value
  const answered = await answerTimeByLink(act, { token, startsAt: answer === noneSuits ? null : answer, words })
  if (answered.ok) return redirect(`/answers/${token}/thanks`, 303)
  if (answered.reason === 'over') return data(mistake(formData, 'form', runOut), { status: 410 })
  return data(mistake(formData, 'form', 'That time is not open any more. What is open stands here.'), { status: 409 })
}

const runOut = 'This link has run out, so nothing was changed.'

export default function AnswerPage() {
  const found = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  if (found.is === 'over') return <LinkIsOver ringing={found.ringing} />
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      {found.is === 'time' ? (
        <WhichTime question={found.question} mistakes={mistakes} />
      ) : (
        <ThreeAnswers question={found.question} tomorrow={found.tomorrow} mistakes={mistakes} />
      )}
    </>
  )
}
