import { Icon } from '#app/ui/icon.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import type { Step } from '../queries/words.server.ts'
import { StepList } from './step-list.tsx'

interface HeldTalkProps {
  id: string
  note: string | null
  steps: Step[]
  /** Who else reads it. */
  otherName: string
  isCoach: boolean
  today: string
}

/** What two people wrote down of a talk, the same for both. */
export function HeldTalk({ id, note, steps, otherName, isCoach, today }: HeldTalkProps) {
  return (
    <>
      <section className="stack" aria-labelledby="note">
        <h2 id="note">Shared note</h2>
        <p className="quiet">
          <Icon name="eye" /> You and <bdi>{otherName}</bdi> read this. Nobody else.
        </p>
        {note ? <blockquote dir="auto">{note}</blockquote> : <p className="quiet">Nothing written, and nothing needs to be.</p>}
        {isCoach && (
          <p className="no-print">
            <LineLink to={`/check-ins/${id}/record`} icon="pencil">
              {note ? 'Change the note' : 'Add a note or a small step'}
            </LineLink>
          </p>
        )}
      </section>
      <section className="stack" aria-labelledby="step">
        <h2 id="step">The small step from here</h2>
        {steps.length === 0 ? <p className="quiet">None this time.</p> : <StepList steps={steps} today={today} />}
      </section>
    </>
  )
}
