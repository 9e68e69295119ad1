import { sayNearDay } from '#app/shared/dates.ts'
import { Tag } from '#app/ui/tag.tsx'
import { placeWords, type PlaceState } from '../place-states.ts'

interface StageTagProps {
  state: PlaceState
  answerByOn: string | null
  returnOn: string | null
  hasLapsed?: boolean | undefined
  mailCameBack?: boolean | undefined
  today: string
}

/** How a place stands, with the day that goes with it. */
export function StageTag({ state, answerByOn, returnOn, hasLapsed, mailCameBack, today }: StageTagProps) {
  const variant = state === 'accepted' ? 'kept' : mailCameBack ? 'care' : 'plain'
  return (
    <>
      <Tag variant={variant}>{placeWords[state]}</Tag>
      {state === 'invited' && mailCameBack && <span className="small quiet"> the e-mail came back</span>}
      {state === 'invited' && answerByOn && !mailCameBack && (
        <span className="small quiet">{` answers by ${sayNearDay(answerByOn, today)}`}</span>
      )}
      {state === 'waiting' && hasLapsed && <span className="small quiet"> the invitation ran out</span>}
      {state === 'considered' && returnOn && <span className="small quiet"> asked to hear again now</span>}
      {state === 'not_now' && returnOn && <span className="small quiet">{` ask again ${sayNearDay(returnOn, today)}`}</span>}
    </>
  )
}
