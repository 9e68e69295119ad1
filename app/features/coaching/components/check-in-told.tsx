import { LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import type { Channel, CheckInState } from '../check-in-words.ts'
import { sayTimes } from '../shown-check-in.ts'

interface CheckInToldProps {
  checkIn: { id: string; state: CheckInState; asksAgain: boolean; starts_at: string; other_at: string | null; channel: Channel }
  name: string
  /** The reader is the person themselves. */
  isMine?: boolean
  /** What the two wrote with it; null for whoever sees times only. */
  words: string | null
  agreed?: { by: string; as: 'self' | 'helper' | 'coach' } | null
  /** For the coach: whether the person has been asked, and can be by mail. */
  asked?: { isAsked: boolean; isMailable: boolean } | null
}

const noted = { self: 'chose this time.', helper: 'agreed to this time for them.', coach: 'noted this time after you spoke.' }

/** Where a check-in stands, in a sentence, with the words that belong to it. */
export function CheckInTold({ checkIn, name, isMine, words, agreed, asked }: CheckInToldProps) {
  const { state, asksAgain } = checkIn
  if (asksAgain)
    return (
      <Notice icon="speak" title={isMine ? 'You asked for another time' : `${name} asks for another time`}>
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
        <p className="no-print">
          <LineLink to={`/check-ins/${checkIn.id}.ics`} icon="plan" reloadDocument>
            Put it in my calendar
          </LineLink>
        </p>
      </Notice>
    )
  if (state === 'missed')
    return (
      <Notice icon="heart" title="It didn’t work out that day, and that’s fine.">
        {words ? <q dir="auto">{words}</q> : 'There is another time to choose.'}
      </Notice>
    )
  if (state === 'cancelled') return <Notice title="This was called off">{words && <q dir="auto">{words}</q>}</Notice>
  return state === 'offered' && asked ? <Asked name={name} {...asked} /> : null
}

/** Whose turn it is while no time is agreed, for the coach. */
function Asked({ name, isAsked, isMailable }: { name: string; isAsked: boolean; isMailable: boolean }) {
  if (!isMailable)
    return (
      <Notice icon="phone" title={`Ring ${name} about the time`}>
        There is no e-mail here. Note the answer when you have it.
      </Notice>
    )
  if (isAsked)
    return (
      <Notice icon="letter" title={`${name} has been asked`}>
        The answer comes here. If it comes by word of mouth, note it.
      </Notice>
    )
  return (
    <Notice icon="plan" title={`${name} has not been asked yet`}>
      This date is from the plan. Ask whether it suits, or offer two.
    </Notice>
  )
}
