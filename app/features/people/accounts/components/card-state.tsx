import { dayOf, sayNearDay } from '#app/shared/dates.ts'
import { Notice } from '#app/ui/notice.tsx'
import { unusedDays } from '../card-code.ts'
import type { findCardOf } from '../queries/cards.server.ts'

export type ShownCard = Pick<
  NonNullable<Awaited<ReturnType<typeof findCardOf>>>,
  'state' | 'giver' | 'madeAt' | 'hasPin' | 'pinChosenAt' | 'lastUsedAt'
>

const titles: Record<ShownCard['state'], string> = {
  works: 'The card works',
  waiting: 'The card waits for its first use',
  stopped: 'The card is stopped',
  'ran out': 'The card ran out before it was used',
  locked: 'The card has stopped by itself',
}

/** How a card stands, in words, for who gave it and for whose it is. */
export function CardState({ card, today }: { card: ShownCard; today: string }) {
  const { state, giver, madeAt, pinChosenAt, lastUsedAt } = card
  const say = (instant: string) => sayNearDay(dayOf(instant), today)
  return (
    <Notice variant={state === 'works' ? 'kept' : state === 'locked' ? 'care' : 'plain'} title={titles[state]}>
      <p>
        Given by <bdi>{giver}</bdi>: {say(madeAt)}.
      </p>
      {pinChosenAt && <p>PIN chosen: {say(pinChosenAt)}.</p>}
      {lastUsedAt && <p>Last used: {say(lastUsedAt)}.</p>}
      {state === 'waiting' && !pinChosenAt && (
        <p>Whoever uses it first chooses the PIN, so give it into their own hand. Unused, it runs out after {unusedDays} days.</p>
      )}
      {state === 'locked' && <p>Somebody typed wrong PINs too often. A new card asks for the same PIN as before.</p>}
    </Notice>
  )
}
