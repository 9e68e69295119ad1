import { Link } from '@remix-run/react'
import { dayOf, sayDay, sayDayTime } from '#app/shared/dates.ts'
import { startWithCount } from '#app/shared/words.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { MarkNamed } from '#app/ui/voice.tsx'
import { judgeLoad, mostPeople } from '../coach-load.ts'
import { isGoingOn } from '../coaching-terms.ts'
import { sayAgo } from '../gone-quiet.ts'
import type { listMyWalks } from '../queries/coachings.server.ts'

export type Walk = Awaited<ReturnType<typeof listMyWalks>>['people'][number]

/** The people a coach walks with, who has waited longest first. */
export function MyPeople({ people, today }: { people: Walk[]; today: string }) {
  const first = people.find((walk) => walk.isQuiet)
  return (
    <section className="stack" aria-labelledby="my-people">
      <h2 id="my-people">People you walk with</h2>
      <p className="quiet">{sayLoad(people.filter((walk) => isGoingOn(walk, today)).length)}</p>
      <Steps label="People you walk with">
        {people.map((walk) => (
          <StepItem
            key={walk.id}
            mark={<MarkNamed name={[walk.known_as, walk.family_name].filter(Boolean).join(' ')} voice={walk.voice} />}
            title={
              <Link to={`/coachings/${walk.id}`}>
                <bdi>{walk.known_as}</bdi>
              </Link>
            }
            side={<NextThing walk={walk} today={today} isFirst={walk === first} />}
          >
            <p>
              {walk.isQuiet && <Tag icon="clock">Gone quiet</Tag>} {sayTalked(walk, today)} {sayNext(walk)}
            </p>
          </StepItem>
        ))}
      </Steps>
    </section>
  )
}

function NextThing({ walk, today, isFirst }: { walk: Walk; today: string; isFirst: boolean }) {
  if (!isGoingOn(walk, today) || !walk.isQuiet) return null
  return (
    <ButtonLink to={`/coachings/${walk.id}/check-ins/new`} variant={isFirst ? 'next' : 'plain'} about={`to ${walk.known_as}`}>
      Offer a time
    </ButtonLink>
  )
}

function sayTalked({ talkedAt, starts_on }: Walk, today: string) {
  if (talkedAt) return `You talked ${sayAgo(dayOf(talkedAt), today)}.`
  if (starts_on > today) return `You begin on ${sayDay(starts_on, today)}.`
  return 'You have not talked yet.'
}

function sayNext({ agreedAt, offeredAt }: Walk) {
  if (agreedAt) return `Next: ${sayDayTime(agreedAt)}.`
  if (offeredAt) return `Planned for ${sayDayTime(offeredAt)}, not agreed yet.`
  return 'No next time yet.'
}

function sayLoad(people: number) {
  const count = startWithCount(people, { one: '# person.', other: '# people.', none: 'Nobody at the moment.' })
  const load = judgeLoad(people)
  if (load === 'more') return `${count} That is more than the ${mostPeople} we ask of anyone. Your organiser sees the number too.`
  return load === 'full' ? `${count} That is as many as we ask of anyone.` : count
}
