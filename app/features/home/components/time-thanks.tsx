import { FireDrawing } from '#app/ui/drawings.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RingSomebody } from './ring-somebody.tsx'

interface TimeThanksProps {
  knownAs: string
  coachName: string
  /** The time that was chosen; null when another one is asked for. */
  when: string | null
  ringing: { name: string; phone: string | null }
}

/** What is said back after an answer about a time. */
export function TimeThanks({ knownAs, coachName, when, ringing }: TimeThanksProps) {
  return (
    <>
      <PageHeader title={`Thank you, ${knownAs}`} />
      <div className="stack">
        {when ? (
          <p>
            You and <bdi>{coachName}</bdi> talk on <b>{when}</b>. If the day turns out badly, another one is fine.
          </p>
        ) : (
          <p>
            <bdi>{coachName}</bdi> hears that another time would suit you better, and offers you one.
          </p>
        )}
        <RingSomebody ringing={ringing} before="Something came up?" />
        <FireDrawing />
      </div>
    </>
  )
}
