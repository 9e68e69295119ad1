import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { sayStart } from '#app/shared/dates.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { cohortVoices } from '#app/shared/voices.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { LegendVoices } from '#app/ui/voice.tsx'
import { CirclesOfSession } from '../components/circles-of-session.tsx'
import { MixCosts } from '../components/mix-costs.tsx'
import { MixStateTag } from '../components/mix-state-tag.tsx'
import { MoveForm } from '../components/move-form.tsx'
import { requireMix } from '../guards.server.ts'
import { mixStateSentences } from '../mix-states.ts'
import { findSessionOf } from '../queries/one-session.server.ts'
import { listNames } from '../queries/seats.server.ts'
import { sayRepeats } from '../say-costs.ts'
import { seatPeople } from '../seat-people.ts'
import { shownOfMix } from '../shown-mix.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Mix')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { mix } = await requireMix(request, params, 'mix.read')
  const { id: gatheringId, title, starts_at, zone } = await findSessionOf(mix)
  const { id, state, report, settings, experience_id, experience_name } = mix
  const circles = seatPeople(mix.circles, await listNames(experience_id))
  return {
    againId: newId(),
    mix: { id, state, report, experience_id, experience_name, circleCount: settings.circleCount },
    session: { id: gatheringId, when: sayStart(starts_at, zone), title },
    seen: fingerprint(shownOfMix(mix)),
    circles,
  }
}

export default function MixPage() {
  const { againId, mix, session, seen, circles } = useLoaderData<typeof loader>()
  const isDraft = mix.state === 'draft'
  const people = circles.flatMap((seats, circle) => seats.map((seat) => ({ ...seat, circle })))
  return (
    <>
      <BackLink to={`/experiences/${mix.experience_id}/circles`}>{mix.experience_name}</BackLink>
      <PageHeader
        kicker={session.when}
        title={`Circles for “${session.title}”`}
        lead={mixStateSentences[mix.state] ?? 'A draft. Change it, or ask again. Nobody sees it until you choose it.'}
        actions={<LegendVoices voices={cohortVoices} />}
      />
      <div className="work work-aside">
        <div className="stack stack-large">
          <section className="stack" aria-labelledby="seats">
            <div className="row row-apart">
              <h2 id="seats">
                Who sits where <MixStateTag state={mix.state} />
              </h2>
              {isDraft && (
                <ButtonLink to="adoption" variant="next">
                  Choose this mix
                </ButtonLink>
              )}
            </div>
            <CirclesOfSession circles={circles} showParts />
          </section>
          <section className="stack" aria-labelledby="costs">
            <h2 id="costs">What it costs</h2>
            <Notice variant="kept" title="Every rule is kept.">
              {sayRepeats(mix.report)}
            </Notice>
            <MixCosts report={mix.report} />
            <p className="small quiet">
              {mix.report.byHand ? 'Changed by hand since it was worked out. ' : ''}
              Worked out in {mix.report.seconds} seconds. The record keeps what is needed to work out the same circles again.
            </p>
          </section>
        </div>
        <aside className="aside stack stack-large no-print" aria-label="Change it">
          {isDraft && (
            <section className="stack">
              <h2>Move somebody</h2>
              <MoveForm mixId={mix.id} seen={seen} people={people} circleCount={circles.length} />
            </section>
          )}
          <section className="stack">
            <h2>{isDraft ? 'Or begin again' : 'Begin again'}</h2>
            <Form method="post" action={`/mixes/new?gathering=${session.id}`}>
              <HiddenFields values={{ id: againId, circleCount: mix.circleCount }} />
              <Button icon="again">Mix again</Button>
            </Form>
            <LineLink to={`/mixes/new?gathering=${session.id}`}>Another number of circles</LineLink>
            {isDraft && (
              <Form method="post" action="discarding">
                <Button variant="quiet" icon="bin">
                  Put this draft away
                </Button>
              </Form>
            )}
          </section>
        </aside>
      </div>
    </>
  )
}
