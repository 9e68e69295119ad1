import { ButtonLink } from '#app/ui/button.tsx'
import type { Seat } from '#app/ui/mix-picture.tsx'
import { MixCircle, MixPicture } from '#app/ui/mix-picture.tsx'
import { circleName } from '../circle-names.ts'

interface SessionSheetProps {
  id: string
  title: string
  when: string
  where: string | null
  circles: readonly { circle: number; seats: readonly Seat[] }[]
  /** Whether they organise it; `canMix` only while it is not over. */
  canMix: boolean
  canPrint: boolean
  beginsPage: boolean
}

/** The circles of one session; on paper a page of its own. */
export function SessionSheet({ id, title, when, where, circles, canMix, canPrint, beginsPage }: SessionSheetProps) {
  return (
    <section
      className={circles.length === 0 ? 'stack no-print' : beginsPage ? 'stack pack-page' : 'stack'}
      aria-labelledby={`session-${id}`}
    >
      <div className="row row-apart">
        <div>
          <h2 id={`session-${id}`}>{title}</h2>
          <p className="quiet">
            {when}
            {where && ` · ${where}`}
          </p>
        </div>
        <div className="row no-print">
          {canPrint && circles.length > 0 && (
            <ButtonLink to={`cards?session=${id}`} variant="quiet" icon="print" about={`of ${title}`}>
              Cards
            </ButtonLink>
          )}
          {canMix && (
            <ButtonLink to={`/mixes/new?gathering=${id}`} variant={circles.length > 0 ? 'quiet' : 'plain'} about={`for ${title}`}>
              {circles.length > 0 ? 'Work out again' : 'Work out circles'}
            </ButtonLink>
          )}
        </div>
      </div>
      {circles.length > 0 && (
        <MixPicture>
          {circles.map(({ circle, seats }) => (
            <MixCircle key={circle} name={circleName(circle)} seats={seats} />
          ))}
        </MixPicture>
      )}
    </section>
  )
}
