import { Link } from '@remix-run/react'
import { Tag } from '#app/ui/tag.tsx'
import { Moment, Timeline } from '#app/ui/timeline.tsx'
import { gatheringWords } from '../gathering-kinds.ts'
import { sayTimes } from './gathering-facts.tsx'

interface Line {
  id: string
  kind: keyof typeof gatheringWords
  title: string
  starts_at: string
  ends_at: string
  zone: string
  where_words: string | null
  cancelled_at: string | null
}

/** The gatherings of an experience down one line, with what facilitators noted, for those who may read it. */
export function Timetable({ gatherings, notes, today }: { gatherings: readonly Line[]; notes: Record<string, string>; today: string }) {
  return (
    <Timeline>
      {gatherings.map((one) => (
        <Moment key={one.id} at={one.starts_at} when={sayTimes(one, today)} state={stateOf(one, today)}>
          <p>
            <Link to={`/gatherings/${one.id}`}>{one.title}</Link>
          </p>
          <p className="small quiet">{[gatheringWords[one.kind], one.where_words].filter(Boolean).join(' · ')}</p>
          {one.cancelled_at && <Tag variant="care">Called off</Tag>}
          {notes[one.id] && (
            <details>
              <summary>Notes for facilitators</summary>
              <p>{notes[one.id]}</p>
            </details>
          )}
        </Moment>
      ))}
    </Timeline>
  )
}

function stateOf({ starts_at, ends_at, cancelled_at }: Line, today: string) {
  if (cancelled_at) return undefined
  if (starts_at.slice(0, 10) === today) return 'now' as const
  return ends_at.slice(0, 10) < today ? ('kept' as const) : undefined
}
