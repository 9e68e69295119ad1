import { startWithCount } from '#app/shared/words.ts'
import { MixCircle, MixPicture, type Seat } from '#app/ui/mix-picture.tsx'
import { circleName } from '../circle-names.ts'

interface Sitting extends Seat {
  communityId?: string | null
}

/** The circles of one session as round tables. `showParts` says from how many communities people come. */
export function CirclesOfSession({ circles, showParts = false }: { circles: readonly (readonly Sitting[])[]; showParts?: boolean }) {
  return (
    <MixPicture>
      {circles.map((seats, circle) => (
        <MixCircle key={circle} name={circleName(circle)} what={showParts && sayParts(seats)} seats={seats} />
      ))}
    </MixPicture>
  )
}

function sayParts(seats: readonly Sitting[]) {
  const parts = new Set(seats.flatMap(({ communityId }) => communityId ?? [])).size
  return startWithCount(parts, { none: '', one: '# community', other: '# communities' })
}
