import { outcomeWords, type Outcome } from '#app/features/contributions/ending-words.ts'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import { Notice } from '#app/ui/notice.tsx'

interface IdeaAnswersProps {
  answers: { id: string; madeAt: string; words: string | null; by: string }[]
  ending: { outcome: Outcome; words: string | null; by: string; madeAt: string } | undefined
  today: string
}

/** What people wrote back, by name, and what came of it. */
export function IdeaAnswers({ answers, ending, today }: IdeaAnswersProps) {
  return (
    <>
      {ending && (
        <Notice variant="kept" title={outcomeWords[ending.outcome].said}>
          <blockquote dir="auto">{ending.words}</blockquote>
          <p className="small">
            <bdi>{ending.by}</bdi>, {sayDay(dayOf(ending.madeAt), today)}
          </p>
        </Notice>
      )}
      {answers.map(({ id, madeAt, words, by }) => (
        <article key={id} className="stack-small">
          <blockquote dir="auto">{words}</blockquote>
          <p className="small quiet">
            <bdi>{by}</bdi>, {sayDay(dayOf(madeAt), today)}
          </p>
        </article>
      ))}
    </>
  )
}
