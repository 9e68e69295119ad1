import { Card } from '#app/ui/card.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { outcomeWords, type Outcome } from '../ending-words.ts'

interface Answer {
  id: string
  words: string | null
  by: string
  when: string
  isByAuthor: boolean
  seen: boolean
}

interface Heard {
  /** The reader is who said the words that this answers. */
  isMine: boolean
}

/** What was written back, each by name. */
export function Answers({ answers, isMine }: { answers: readonly Answer[] } & Heard) {
  if (answers.length === 0) return null
  return (
    <section className="stack" aria-labelledby="answers">
      <h2 id="answers">Answers</h2>
      {answers.map((answer) => (
        <article key={answer.id} className="stack stack-small">
          <p className="spoken" dir="auto">
            {answer.words}
          </p>
          <p className="small quiet">
            <bdi>{answer.by}</bdi>, {answer.when}. {!answer.isByAuthor && <Seen seen={answer.seen} isMine={isMine} />}
          </p>
        </article>
      ))}
    </section>
  )
}

interface EndingProps extends Heard {
  ending: { outcome: Outcome; words: string | null; by: string; when: string; seen: boolean }
}

/** What came of it, why, and who says so. */
export function EndingCard({ ending, isMine }: EndingProps) {
  return (
    <Card labelledBy="ending">
      <h2 id="ending">What came of it</h2>
      <p>
        <b>{outcomeWords[ending.outcome].said}.</b>
      </p>
      <p className="spoken" dir="auto">
        {ending.words}
      </p>
      <p className="small quiet">
        <bdi>{ending.by}</bdi>, {ending.when}. <Seen seen={ending.seen} isMine={isMine} />
      </p>
    </Card>
  )
}

/** To its author: what is new. To who wrote it: whether it arrived. */
function Seen({ seen, isMine }: { seen: boolean; isMine: boolean }) {
  if (isMine) return seen ? null : <Tag variant="now">New</Tag>
  return seen ? 'Read by who it is for.' : 'Not read yet by who it is for.'
}
