import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import { pageTitle, wideForSome, type PageHandle } from '#app/shared/page-handle.ts'
import { sayCount } from '#app/shared/words.ts'
import { BackLink, LineLink, PhoneLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { isGoingOn } from '../coaching-terms.ts'
import { CoachingOfPair } from '../components/coaching-of-pair.tsx'
import { ReachPerson } from '../components/reach-person.tsx'
import { requireCoachingInSight } from '../guards.server.ts'
import { canReach, canReadWords, isCoach } from '../permissions.ts'
import { listCheckIns } from '../queries/check-ins.server.ts'
import { countHeld } from '../queries/coaching.server.ts'
import { findPurposeOf } from '../queries/purpose.server.ts'
import { findNumberOf, listNumbers } from '../queries/reaching.server.ts'
import { listSteps, openWhy } from '../queries/words.server.ts'

export const meta = () => pageTitle('Walking together')
export const handle = { template: wideForSome, nav: 'coaching' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { coaching, relations, viewer } = await requireCoachingInSight(request, params)
  const { id, known_as, family_name, coach_known_as, coach_family_name, starts_on, ends_on } = coaching
  const mayRead = canReadWords(relations)
  const shown = { id, personName: known_as, coachName: coach_known_as, starts_on, ends_on }
  return {
    coaching: mayRead
      ? shown
      : { ...shown, personName: fullName(known_as, family_name), coachName: fullName(coach_known_as, coach_family_name) },
    isCoach: isCoach(relations),
    isWide: !mayRead || isCoach(relations),
    today: dayOf(viewer.at),
    now: viewer.at.toISOString(),
    heldCount: mayRead ? null : await countHeld(id),
    pair: mayRead
      ? {
          why: await openWhy(relations, { id, personId: coaching.person_id }),
          steps: await listSteps(relations, id),
          checkIns: await listCheckIns(id),
          experience: await findPurposeOf(coaching),
        }
      : null,
    numbers: isCoach(relations) && canReach(relations) ? await listNumbers(coaching, viewer.at) : null,
    reachWords: isCoach(relations) ? coaching.reach_words : null,
    coachNumber: mayRead && !isCoach(relations) ? await findNumberOf(coaching.coach_id) : null,
  }
}

const fullName = (knownAs: string, familyName: string | null) => [knownAs, familyName].filter(Boolean).join(' ')

export default function CoachingPage() {
  const { coaching, isCoach: asCoach, today, now, heldCount, pair, numbers, reachWords, coachNumber } = useLoaderData<typeof loader>()
  const { personName, coachName, starts_on, ends_on } = coaching
  const kicker = ends_on ? `${sayDay(starts_on, today)} to ${sayDay(ends_on, today)}` : `Since ${sayDay(starts_on, today)}`
  return (
    <>
      <BackLink to="/coachings">Walking together</BackLink>
      {!pair && (
        <>
          <PageHeader
            kicker={kicker}
            title={`${personName} and ${coachName}`}
            lead="What they say to each other is read by the two alone."
          />
          <p>
            {sayCount(heldCount ?? 0, {
              one: 'They have talked once.',
              other: 'They have talked # times.',
              none: 'They have not talked yet.',
            })}
          </p>
          {isGoingOn(coaching, today) && (
            <p className="no-print">
              <LineLink to="ending">End this for them</LineLink>
            </p>
          )}
        </>
      )}
      {pair && (
        <>
          <PageHeader kicker={kicker} title={asCoach ? personName : `You and ${coachName}`} purpose={pair.experience?.purpose} />
          <div className={asCoach ? 'work work-aside' : 'stack stack-large'}>
            <div className="stack stack-large">
              <CoachingOfPair coaching={coaching} {...pair} isCoach={asCoach} today={today} now={now} />
            </div>
            {numbers && (
              <aside className="aside stack stack-large" aria-label={`About ${personName}`}>
                <ReachPerson name={personName} numbers={numbers} words={reachWords} />
              </aside>
            )}
            {coachNumber && (
              <p>
                Rather ring <bdi>{coachName}</bdi>? <PhoneLink number={coachNumber} about={`rings ${coachName}`} />
              </p>
            )}
          </div>
        </>
      )}
    </>
  )
}
