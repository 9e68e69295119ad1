import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { notFound } from '#app/server/allow.server.ts'
import { relationsOf } from '#app/server/relations.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { BackLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { VoiceTag } from '#app/ui/voice.tsx'
import { arrangeProposal } from '../arrange-proposal.ts'
import { chooseView } from '../choose-view.ts'
import { HoldForm } from '../components/hold-form.tsx'
import { MoveByHand } from '../components/move-by-hand.tsx'
import { OtherSpots } from '../components/other-spots.tsx'
import { SpotsPicture } from '../components/spots-picture.tsx'
import { requireWholeMix } from '../guards.server.ts'
import { mayReadWhy } from '../permissions.ts'
import { pathOfProposal } from '../proposal-paths.ts'
import { judgeMix } from '../queries/judge.server.ts'
import { nameMix } from '../queries/named-places.server.ts'
import { sayChanges } from '../say-changes.ts'
import { sayWhyHere, whyNoLonger, whyNotTold } from '../say-why-here.ts'
import { whyNotThere } from '../why-not-there.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Why here')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { mix, viewer } = await requireWholeMix(request, params, 'mix.read')
  const query = new URL(request.url).searchParams
  const { proposal, sessionId } = chooseView(mix, { proposal: query.get('proposal'), session: query.get('session') })
  const placeId = params.placeId ?? ''
  const names = await nameMix(mix)
  const person = names.placeOf(placeId)
  if (!proposal || !person) throw notFound()
  const spots = arrangeProposal({ settings: mix.settings, ...proposal }, names, sessionId)
  const reachable = spots.filter(({ spot }) => spot !== person.personId)
  const here = spots.find(({ seats }) => seats.some(({ id }) => id === placeId))
  if (!here) throw notFound()
  const { changes, ...judge } = await judgeMix(mix, proposal.held, viewer.at)
  const arranged = { settings: mix.settings, ...proposal, places: names.places }
  const nameOf = names.firstName
  const experienceId = mix.experiences[0]?.id ?? ''
  const seesWhy = mayReadWhy(await relationsOf(viewer, { experienceId, personId: person.personId }))
  const isHeld = here.seats.some(({ id, isPinned }) => id === placeId && isPinned)
  return {
    back: pathOfProposal(mix.id, { letter: proposal.letter, sessionId }),
    fields: { mixId: mix.id, proposal: proposal.letter, seen: String(proposal.version), session: sessionId ?? '' },
    isDraft: mix.state === 'draft',
    session: sessionId && names.session(sessionId),
    person: { id: placeId, name: person.name, voice: person.voice },
    title: sayWhyHere(mix.settings.part, { name: person.name, spot: here }),
    isWaiting: here.spot === null,
    isHeld,
    circle: mix.settings.part === 'circles' ? [here] : [],
    stale: changes && mix.state === 'draft' ? sayChanges(changes, names.fullName) : null,
    reasons: !seesWhy
      ? [whyNotTold(person.name)]
      : changes
        ? [whyNoLonger(mix.state)]
        : judge.reasons(proposal.answer, { placeId, sessionId, nameOf }),
    others: !seesWhy || changes ? [] : whyNotThere(arranged, judge, { placeId, name: person.name, sessionId, spots: reachable }),
    spots: reachable,
  }
}

export default function PlaceInMixPage() {
  const { back, fields, isDraft, session, person, title, isWaiting, isHeld, circle, stale, reasons, others, spots } =
    useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to={back}>The mix</BackLink>
      <PageHeader kicker={session ?? undefined} title={title} lead={<VoiceTag voice={person.voice} />} />
      {stale && (
        <Notice variant="care" title={`${stale.title}; work it out again.`}>
          {stale.lines.join(' ')}
        </Notice>
      )}
      <div className="work work-aside">
        <div className="stack stack-large">
          <section className="stack" aria-labelledby="here">
            <h2 id="here">Why</h2>
            {circle.length > 0 && <SpotsPicture spots={circle} hereId={person.id} />}
            {isHeld && (
              <p>
                <bdi>{person.name}</bdi> is held here by hand.
              </p>
            )}
            <ul>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          </section>
          <OtherSpots others={others} name={person.name} fields={fields} placeId={person.id} mayMove={isDraft && !isHeld} />
        </div>
        {isDraft && (
          <aside className="aside stack stack-large no-print" aria-label="Change it">
            {!isWaiting && (
              <section className="stack" aria-labelledby="hold">
                <h2 id="hold">{isHeld ? 'Held here' : 'Hold here'}</h2>
                <p className="quiet">Who is held stays, also when the mix is worked out again.</p>
                <HoldForm {...fields} placeId={person.id} isHeld={isHeld} />
              </section>
            )}
            {!isHeld && (
              <section className="stack" aria-labelledby="move">
                <h2 id="move">Move to…</h2>
                <MoveByHand {...fields} spots={spots} placeId={person.id} />
              </section>
            )}
          </aside>
        )}
      </div>
    </>
  )
}
