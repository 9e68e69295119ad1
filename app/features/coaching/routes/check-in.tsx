import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, wideForSome, type PageHandle } from '#app/shared/page-handle.ts'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { isComing } from '../check-in-moves.ts'
import { isPast } from '../check-in-times.ts'
import { AgreementForm } from '../components/agreement-form.tsx'
import { AsideOfPair } from '../components/aside-of-pair.tsx'
import { CoacheeActions, CoachActions } from '../components/check-in-actions.tsx'
import { CheckInTold } from '../components/check-in-told.tsx'
import { HeldTalk } from '../components/held-talk.tsx'
import { OpenStep } from '../components/open-step.tsx'
import { requireCheckIn } from '../guards.server.ts'
import { findPair, showCheckIn } from '../queries/show-check-in.server.ts'
import { sayTimes } from '../shown-check-in.ts'
import { whichOf } from '../which-of.ts'

export const meta = () => pageTitle('Check-in')
export const handle = { template: wideForSome, nav: 'coaching' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { checkIn, coaching, relations, viewer } = await requireCheckIn(request, params, 'check_in.read.times')
  const shown = await showCheckIn(checkIn, coaching, relations)
  return {
    ...shown,
    pair: await findPair(checkIn, coaching, { relations, at: viewer.at }),
    isWide: shown.isCoach,
    isPast: isPast(checkIn.starts_at, viewer.at),
    times: [checkIn.starts_at, checkIn.other_at].filter((time) => time !== null).filter((time) => time > viewer.at.toISOString()),
    today: dayOf(viewer.at),
  }
}

export default function CheckInPage() {
  const { checkIn, names, isCoach, pair, agreed, today, times, isPast: past } = useLoaderData<typeof loader>()
  const { id, state, asksAgain } = checkIn
  const which = pair && whichOf(pair.checkIns, id)
  const asks = state === 'offered' && !isCoach && times.length > 0 && !asksAgain
  return (
    <>
      <BackLink to={pair ? `/coachings/${checkIn.coaching_id}` : '/coachings'}>{pair ? names.other : 'Walking together'}</BackLink>
      <PageHeader
        kicker={which ? `Check-in ${which.number} of ${which.of} · ${sayTimes(checkIn)}` : sayTimes(checkIn)}
        title={names.title}
        purpose={pair?.why ?? pair?.experience?.purpose}
      />
      <div className={isCoach ? 'work work-aside' : 'stack stack-large'}>
        <div className="stack stack-large">
          <CheckInTold
            checkIn={checkIn}
            name={names.person}
            isMine={pair !== null && !isCoach}
            words={pair?.words ?? null}
            agreed={agreed}
            asked={past ? null : (pair?.asked ?? null)}
          />
          {pair?.openStep && isComing(state) && <OpenStep step={pair.openStep} isCoach={isCoach} name={names.person} />}
          {asks && (
            <AgreementForm
              action={`/check-ins/${id}/agreement`}
              times={times}
              question={pair ? `When would you like to talk with ${names.coach}?` : `Which time suits ${names.person}?`}
              asksWords={pair !== null}
            />
          )}
          {isCoach && isComing(state) && (
            <CoachActions
              checkIn={checkIn}
              isPast={past}
              isAsked={pair?.asked?.isAsked === true}
              hasLastStep={Boolean(pair?.openStep)}
              name={names.person}
            />
          )}
          {!isCoach && !asks && isComing(state) && !past && <CoacheeActions id={id} asksAgain={asksAgain} mayCallOff={pair !== null} />}
          {pair && state === 'held' && (
            <HeldTalk id={id} note={pair.words} steps={pair.stepsHere} otherName={names.other} isCoach={isCoach} today={today} />
          )}
          {pair && state === 'held' && (
            <p className="no-print">
              <LineLink to={`/check-ins/${id}/reflection`} icon="hidden">
                Write something for yourself alone
              </LineLink>
            </p>
          )}
        </div>
        {pair && <AsideOfPair pair={pair} here={id} name={names.person} isCoach={isCoach} today={today} />}
      </div>
    </>
  )
}
