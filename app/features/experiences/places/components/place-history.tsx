import { dayOf, sayDay } from '#app/shared/dates.ts'
import { Moment, Timeline } from '#app/ui/timeline.tsx'
import { placeWords } from '../place-states.ts'
import type { PlaceChangeRow } from '../queries/place.server.ts'

/** How a place came to stand where it stands, newest first: each move, by whom, with which words. */
export function PlaceHistory({ changes, today }: { changes: readonly PlaceChangeRow[]; today: string }) {
  if (changes.length === 0) return <p className="quiet">Nothing yet.</p>
  return (
    <Timeline>
      {changes.map(({ id, made_at, from_state, to_state, words, by_id, by_name }, place) => (
        <Moment key={id} at={made_at} when={sayDay(dayOf(made_at), today)} state={place === 0 ? 'now' : undefined}>
          <p>
            {from_state === 'invited' && to_state === 'invited'
              ? 'Invited again'
              : from_state === 'invited' && to_state === 'waiting' && by_id === null
                ? 'The invitation ran out'
                : placeWords[to_state]}
            {by_name && (
              <span className="quiet">
                {' '}
                · <bdi>{by_name}</bdi>
              </span>
            )}
          </p>
          {words && <p className="quiet">{words}</p>}
        </Moment>
      ))}
    </Timeline>
  )
}
