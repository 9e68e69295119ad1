import type { FormMistakes } from '#app/shared/read-form.ts'
import { AnswerButtons } from '#app/ui/answer-buttons.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RingSomebody } from './ring-somebody.tsx'

interface ThreeAnswersProps {
  question: { knownAs: string; name: string; days: string; answerBy: string | null; ringing: { name: string; phone: string | null } | null }
  tomorrow: string
  mistakes?: FormMistakes | undefined
}

/** One question with three answers, each one press. Nothing here says what the days are for. */
export function ThreeAnswers({ question: { knownAs, name, days, answerBy, ringing }, tomorrow, mistakes }: ThreeAnswersProps) {
  return (
    <>
      <PageHeader kicker={`Hello ${knownAs}`} title="Will you come?" lead="Yes, not now or no: each is a good answer." />
      <div className="stack stack-large">
        <p className="lead">
          <b>{name}</b>
          <br />
          {days}
        </p>
        {answerBy && <p>Tell us by {answerBy}.</p>}
        <AnswerButtons mistakes={mistakes} tomorrow={tomorrow} />
        <RingSomebody ringing={ringing} before="Rather talk first?" />
        <p className="small quiet">This page answers one question and signs nobody in. It is done when you press one of the three.</p>
      </div>
    </>
  )
}
