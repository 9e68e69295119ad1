import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { answerRequest } from '../commands/answer-request.server.ts'
import { AnswerFields } from '../components/answer-fields.tsx'
import { recordAnswerForm } from '../forms.ts'
import { requireRecordRequest } from '../guards.server.ts'
import { openRequest } from '../queries/requests.server.ts'
import { outcomeWords, requestKindWords } from '../request-kinds.ts'

export const handle = { template: 'organiser', nav: 'today' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('About a record')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { asked, act } = await requireRecordRequest(request, params)
  const { words, answer } = await openRequest(asked)
  return {
    personId: asked.person_id,
    knownAs: asked.known_as,
    familyName: asked.family_name,
    kind: asked.kind,
    askedOn: dayOf(asked.made_at),
    answerByOn: asked.answer_by_on,
    today: dayOf(act.at),
    words,
    answered: asked.answered_at && asked.outcome ? { on: dayOf(asked.answered_at), outcome: asked.outcome, words: answer } : null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, asked } = await requireRecordRequest(request, params)
  const form = readForm(await request.formData(), recordAnswerForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  await answerRequest(act, { id: asked.id, ...form.value })
  return redirect(`/record-requests/${asked.id}`)
}

export default function RecordRequestPage() {
  const { personId, knownAs, familyName, kind, askedOn, answerByOn, today, words, answered } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <PageHeader
        title={`${[knownAs, familyName].filter(Boolean).join(' ')} asks about their record`}
        lead={
          answered
            ? `Asked on ${sayDay(askedOn, today)}. You answered on ${sayDay(answered.on, today)}.`
            : `Asked on ${sayDay(askedOn, today)}. They were promised your answer by ${sayDay(answerByOn, today)}.`
        }
      />
      <div className="work work-aside">
        <section aria-labelledby="what" className="stack">
          <h2 id="what">{requestKindWords[kind]}</h2>
          {words ? (
            <blockquote className="words" dir="auto">
              {words}
            </blockquote>
          ) : (
            <p>What they wrote is in the message you got then. It was not kept here.</p>
          )}
          {answered ? (
            <Notice variant="kept" title={`${outcomeWords[answered.outcome].told} ${knownAs} has your answer.`}>
              <span dir="auto">{answered.words}</span>
            </Notice>
          ) : (
            <AnswerFields knownAs={knownAs} mistakes={mistakes} />
          )}
        </section>
        <aside className="aside stack">
          <h2>{answered ? 'Who reads this' : 'Before you answer'}</h2>
          <p>Only you and {knownAs} read this page.</p>
          {!answered && (
            <>
              <p>Put right what is wrong first, then say what you did.</p>
              <p>When you cannot do what they ask, say why in plain words. They read beside your answer that they may go on to the ICO.</p>
            </>
          )}
          <LineLink to={`/people/${personId}`}>Open {knownAs}’s page</LineLink>
        </aside>
      </div>
    </>
  )
}
