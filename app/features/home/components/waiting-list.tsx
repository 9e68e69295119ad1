import { dayOf, daysBetween } from '#app/shared/dates.ts'
import type { WaitingItem } from '#app/shared/waiting.ts'
import { sayCount } from '#app/shared/words.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import { MarkNamed, VoiceTag } from '#app/ui/voice.tsx'

/** People waiting for a word from me. The first button is the yellow one: the longest wait. */
export function WaitingList({ items, today }: { items: WaitingItem[]; today: string }) {
  return (
    <Steps ordered label="People waiting">
      {items.map(({ id, since, who, title, quiet, to, action }, at) => (
        <StepItem
          key={id}
          mark={who?.voice ? <MarkNamed name={who.name} voice={who.voice} /> : undefined}
          title={title}
          side={
            <ButtonLink to={to} variant={at === 0 ? 'next' : 'plain'}>
              {action}
            </ButtonLink>
          }
        >
          {who?.voice && (
            <>
              <VoiceTag voice={who.voice} /> ·{' '}
            </>
          )}
          {sayWait(since, today)} {quiet}
        </StepItem>
      ))}
    </Steps>
  )
}

function sayWait(since: string, today: string) {
  const days = daysBetween(dayOf(since), today)
  if (days < 0) return '' // still to come: its own words say when
  if (days === 0) return 'Today.'
  return sayCount(days, { one: 'Waiting # day.', other: 'Waiting # days.' })
}
