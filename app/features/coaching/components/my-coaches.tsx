import { sayDay, sayDayTime } from '#app/shared/dates.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card, CardLink } from '#app/ui/card.tsx'
import { isGoingOn } from '../coaching-terms.ts'
import type { listMyWalks } from '../queries/coachings.server.ts'

type Walk = Awaited<ReturnType<typeof listMyWalks>>['coaches'][number]

/** Who walks with me: the one of today on top, earlier ones as lines. */
export function MyCoaches({ coaches, today }: { coaches: Walk[]; today: string }) {
  const now = coaches.filter((walk) => isGoingOn(walk, today))
  const past = coaches.filter((walk) => !isGoingOn(walk, today))
  return (
    <section className="stack" aria-labelledby="my-coach">
      <h2 id="my-coach">{now.length > 1 ? 'Who walks with you' : 'Your coach'}</h2>
      {now.map((walk) => (
        <Card key={walk.id} labelledBy={`coach-${walk.id}`}>
          <h3 id={`coach-${walk.id}`}>
            <bdi>{walk.coach_known_as}</bdi>
          </h3>
          <p>{sayNext(walk)}</p>
          <ButtonLink to={`/coachings/${walk.id}`} wide about={`with ${walk.coach_known_as}`}>
            See talks and steps
          </ButtonLink>
        </Card>
      ))}
      {past.map((walk) => (
        <CardLink key={walk.id} to={`/coachings/${walk.id}`} title={<bdi>{walk.coach_known_as}</bdi>}>
          Walked with you until {sayDay(walk.ends_on ?? today, today)}
        </CardLink>
      ))}
    </section>
  )
}

function sayNext({ agreedAt, offeredAt }: Walk) {
  if (agreedAt) return `You talk next on ${sayDayTime(agreedAt)}.`
  if (offeredAt) return `A talk is planned for ${sayDayTime(offeredAt)}. You can say whether that suits you.`
  return 'No next time yet.'
}
