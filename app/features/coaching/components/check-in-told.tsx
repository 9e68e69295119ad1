import { Notice } from '#app/ui/notice.tsx'
import type { CheckInState } from '../check-in-words.ts'
import { sayTimes } from '../shown-check-in.ts'
import type { Channel } from '../check-in-words.ts'

interface CheckInToldProps {
  checkIn: { state: CheckInState; asksAgain: boolean; starts_at: string; other_at: string | null; channel: Channel }
  name: string
  /** What the two wrote with it; null for whoever sees times only. */
  words: string | null
  agreed: { by: string; as: 'self' | 'helper' | 'coach' } | null
}

const noted = { self: 'chose this time.', helper: 'agreed to this time for them.', coach: 'noted this time after they spoke.' }

/** Where a check-in stands, in a sentence, with the words that belong to it. */
export function CheckInTold({ checkIn, name, words, agreed }: CheckInToldProps) {
  const { state, asksAgain } = checkIn
  if (asksAgain)
    return (
      <Notice icon="speak" title={`${name} asks for another time`}>
        {words ? <q dir="auto">{words}</q> : 'No time that was offered suits.'}
      </Notice>
    )
  if (state === 'agreed')
    return (
      <Notice variant="kept" title={sayTimes(checkIn)}>
        {agreed && (
          <p>
            <bdi>{agreed.by}</bdi> {noted[agreed.as]}
          </p>
        )}
      </Notice>
    )
  if (state === 'missed')
    return (
      <Notice icon="heart" title="It didn’t work out that day, and that’s fine.">
        {words ? <q dir="auto">{words}</q> : 'There is another time to choose.'}
      </Notice>
    )
  if (state === 'cancelled') return <Notice title="This was called off">{words && <q dir="auto">{words}</q>}</Notice>
  return null
}
