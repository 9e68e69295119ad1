import { startWithCount } from '#app/shared/words.ts'
import { MixCircle, MixPicture } from '#app/ui/mix-picture.tsx'
import type { Sitting, Spot } from '../arrange-proposal.ts'

interface SpotsPictureProps {
  spots: readonly Spot[]
  /** Where each seat leads: to why somebody is there. */
  pathOf?: (placeId: string) => string
  hereId?: string
}

/** A proposal drawn: circles as round tables, cohorts and coaches as lists. What can be dragged carries its place and its spot. */
export function SpotsPicture({ spots, pathOf, hereId }: SpotsPictureProps) {
  return (
    <MixPicture>
      {spots.map(({ spot, name, seats }) => (
        <MixCircle
          key={spot ?? 'waiting'}
          name={name}
          what={sayWhat(seats)}
          spot={spot ?? 'waiting'}
          seats={seats.map((seat) => ({ ...seat, to: pathOf?.(seat.id), isHere: seat.id === hereId || undefined }))}
        />
      ))}
    </MixPicture>
  )
}

function sayWhat(seats: readonly Sitting[]) {
  const communities = new Set(seats.flatMap(({ communityId }) => communityId ?? [])).size
  return startWithCount(communities, { none: '', one: '# community', other: '# communities' })
}
