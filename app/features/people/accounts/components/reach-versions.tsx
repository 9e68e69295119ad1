import { TwoVersions } from '#app/ui/two-versions.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { listSafeChoices, safeFieldOf } from '../safe-choices.ts'
import type { MyWay } from './how-to-reach-me.tsx'

interface ReachVersionsProps {
  now: { reachWords: string | null; ways: readonly MyWay[] }
  typed: Record<string, string>
  /** Where the page was on the way to. */
  to: string
}

/** Somebody changed how this person can be reached while they were reading: both versions, where they differ. */
export function ReachVersions({ now, typed, to }: ReachVersionsProps) {
  const words = { label: 'When is a good time, and when not?', theirs: now.reachWords ?? '', yours: typed.reach_words ?? '' }
  const ways = now.ways.map((way) => ({
    label: way.address,
    theirs: sayChoice(way, way.safe),
    yours: sayChoice(way, typed[safeFieldOf(way.id)] || way.safe),
  }))
  return (
    <TwoVersions texts={[words, ...ways].filter(({ theirs, yours }) => theirs !== yours)}>
      <p>Yours is in the form below: press its button to keep it.</p>
      <LineLink to={`/welcome?to=${encodeURIComponent(to)}`} reloadDocument>
        Keep theirs
      </LineLink>
    </TwoVersions>
  )
}

function sayChoice(way: MyWay, choice: string) {
  return listSafeChoices(way).find(({ value }) => value === choice)?.label ?? ''
}
