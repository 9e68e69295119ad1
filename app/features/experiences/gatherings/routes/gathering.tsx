import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { CardLink } from '#app/ui/card.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { GatheringFacts } from '../components/gathering-facts.tsx'
import { gatheringWords } from '../gathering-kinds.ts'
import { requireGathering } from '../guards.server.ts'
import { canBringWords, canCallRoll, canOpenDoor, canReadNotes, canReadWall, canWriteGathering } from '../permissions.ts'
import { findNotes } from '../queries/gathering.server.ts'

export const meta = () => pageTitle('In the room')
export const handle = { template: 'participant', nav: 'experiences' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { gathering, relations, columns, viewer, act } = await requireGathering(request, params, 'gathering.read')
  const { cancelled_at, experience_id, experience_name, where_words, join_link, ...shown } = gathering
  return {
    gathering: {
      ...shown,
      where_words: columns ? null : where_words,
      join_link: columns ? null : join_link,
      isCalledOff: cancelled_at !== null,
    },
    experience: viewer && experience_id ? { id: experience_id, name: experience_name } : null,
    notes: canReadNotes(relations) ? await findNotes(gathering.id) : null,
    may: {
      write: canWriteGathering(relations),
      callRoll: canCallRoll(relations),
      openDoor: canOpenDoor(relations),
      bringWords: canBringWords(relations),
      readWall: canReadWall(relations),
    },
    today: dayOf(act.at),
  }
}

export default function GatheringPage() {
  const { gathering, experience, notes, may, today } = useLoaderData<typeof loader>()
  const { id, isCalledOff } = gathering
  return (
    <>
      {experience && <BackLink to={`/experiences/${experience.id}/gatherings`}>{experience.name}</BackLink>}
      <div className="stack stack-large">
        <PageHeader kicker={gatheringWords[gathering.kind]} title={gathering.title} />
        {isCalledOff && (
          <Notice variant="care" title="This was called off">
            It does not take place. Everyone who was coming has been told.
          </Notice>
        )}
        <GatheringFacts gathering={gathering} today={today} />
        {may.bringWords && !isCalledOff && (
          <p>
            <ButtonLink to={`/gatherings/${id}/values`} variant="next" wide icon="next">
              Say what matters to you
            </ButtonLink>
          </p>
        )}
        <nav className="stack" aria-label="In the room">
          {may.readWall && (
            <CardLink to={`/gatherings/${id}/values/wall`} title="The wall">
              What people put up, for all in the room
            </CardLink>
          )}
          {may.callRoll && (
            <CardLink to={`/gatherings/${id}/roll-call`} title="Roll-call">
              Who is here
            </CardLink>
          )}
          {may.openDoor && (
            <CardLink to={`/gatherings/${id}/door`} title="The door">
              A code that lets people in without an account
            </CardLink>
          )}
        </nav>
        {notes && (
          <section aria-labelledby="notes">
            <h2 id="notes">Notes for facilitators</h2>
            <p>{notes}</p>
          </section>
        )}
        {may.write && !isCalledOff && (
          <p className="row">
            <LineLink to={`/gatherings/${id}/edit`} icon="pencil">
              Change time, place or notes
            </LineLink>
            <LineLink to={`/gatherings/${id}/cancellation`}>Call it off</LineLink>
          </p>
        )}
      </div>
    </>
  )
}
