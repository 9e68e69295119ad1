import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { answerByLink } from '#app/features/experiences/places/commands/answer-by-link.server.ts'
import { linkAnswerForm } from '#app/features/experiences/places/forms.ts'
import { findQuestion } from '#app/features/experiences/places/queries/question.server.ts'
import { allowAnyone } from '#app/server/allow.server.ts'
import { addDays, dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LinkIsOver } from '../components/link-is-over.tsx'
import { ThreeAnswers } from '../components/three-answers.tsx'

export const handle = { template: 'participant', scripts: false } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('An invitation')

/** Shows the question and changes nothing: mail programs open links by themselves. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { act } = await allowAnyone(request)
  const found = await findQuestion(params.token ?? '', act.at)
  return data({ ...found, tomorrow: addDays(dayOf(act.at), 1) }, { status: found.is === 'open' ? 200 : 410 })
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act } = await allowAnyone(request)
  const token = params.token ?? ''
  const formData = await request.formData()
  const form = readForm(formData, linkAnswerForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const { answer, returnOn } = form.value
  const answered = await answerByLink(act, { token, answer, returnOn: answer === 'not_now' ? returnOn : null })
  if (answered.ok) return redirect(`/answers/${token}/thanks`, 303)
  if (answered.reason === 'over') return data(mistake(formData, 'form', 'This link has run out, so nothing was changed.'), { status: 410 })
  return data(mistake(formData, answer === 'not_now' ? 'returnOn' : 'form', answered.reason), { status: 400 })
}

export default function AnswerPage() {
  const found = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  if (found.is === 'over') return <LinkIsOver ringing={found.ringing} />
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <ThreeAnswers question={found.question} tomorrow={found.tomorrow} mistakes={mistakes} />
    </>
  )
}
