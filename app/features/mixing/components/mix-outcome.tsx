import { ButtonLink } from '#app/ui/button.tsx'
import { Notice } from '#app/ui/notice.tsx'

interface MixOutcomeProps {
  mixId: string
  outcome: { title: string; words: string; variant: 'kept' | 'care'; canEase: boolean }
  /** It was worked on until just now. */
  justNow?: boolean
}

/** How the work on a mix ended: with proposals, or why with none, and what could be eased. */
export function MixOutcome({ mixId, outcome, justNow }: MixOutcomeProps) {
  return (
    <div className="stack">
      <Notice variant={outcome.variant} title={outcome.title} justNow={justNow}>
        {outcome.words}
      </Notice>
      {outcome.canEase && (
        <p>
          <ButtonLink to={`/mixes/new?from=${mixId}`} variant="next">
            Change the brief
          </ButtonLink>
        </p>
      )}
    </div>
  )
}
