import { sayDay } from '#app/shared/dates.ts'
import { dayOf } from '#app/shared/dates.ts'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import type { Step } from '../queries/words.server.ts'
import { stepWords } from '../step-states.ts'

/** The small steps so far, the newest first, in the person’s own words. Kept, changed and let go stand side by side. */
export function StepList({ steps, today }: { steps: Step[]; today: string }) {
  return (
    <Steps label="Small steps so far">
      {steps.map(({ id, words, state, madeAt, dueOn }) => (
        <StepItem
          key={id}
          icon={state === 'kept' ? 'check' : state === 'changed' ? 'again' : 'step'}
          done={state === 'kept'}
          title={words ? <span className="words">{words}</span> : 'Taken back'}
        >
          {stepWords[state]}. Agreed on {sayDay(dayOf(madeAt), today)}
          {state === 'open' && dueOn ? `, for ${sayDay(dueOn, today)}` : ''}.
        </StepItem>
      ))}
    </Steps>
  )
}
