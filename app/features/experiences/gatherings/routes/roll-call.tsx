import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { phoneOwnerOf } from '#app/server/phone.server.ts'
import { dayOf, sayTime } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { can } from '#app/shared/permission-table.ts'
import { readForm } from '#app/shared/read-form.ts'
import { Empty } from '#app/ui/empty.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { NoSignal, OnThisPhone } from '#app/ui/on-this-phone.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { noteAttendance } from '../commands/note-attendance.server.ts'
import { sayTimes } from '../components/gathering-facts.tsx'
import { CirclesAgain } from '../components/circles-again.tsx'
import { RollCounts, RollSheet } from '../components/roll-sheet.tsx'
import { markForm } from '../forms.ts'
import { requireGathering } from '../guards.server.ts'
import { listRollCall } from '../queries/roll-call.server.ts'
import { countMarks, readMark } from '../roll-call.ts'

export const meta = () => pageTitle('Roll-call')
export const handle = { template: 'participant', nav: 'experiences' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { gathering, act, relations, ...who } = await requireGathering(request, params, 'attendance.write')
  const rows = await listRollCall({ gatheringId: gathering.id, experienceId: gathering.experience_id })
  const people = rows.map((row) => ({
    id: row.id,
    name: row.family_name ? `${row.known_as} ${row.family_name}` : row.known_as,
    voice: row.voice,
    state: row.state,
    noted: row.noted_at && row.noted_by ? `${sayTime(row.noted_at, gathering.zone)}, ${row.noted_by}` : null,
    isComing: row.isComing,
  }))
  const { id, title, kind, starts_at, ends_at, zone, experience_id } = gathering
  const isToday = dayOf(starts_at, zone) <= dayOf(act.at, zone) && ends_at >= act.at.toISOString()
  const maySeat = isToday && kind === 'session' && experience_id !== null && can('mix.write', relations).allowed
  return {
    gathering: { id, title, starts_at, ends_at, zone },
    people,
    phone: phoneOwnerOf(who, act.at),
    counts: countMarks(people),
    today: dayOf(act.at, zone),
    circlesId: maySeat ? newId() : null,
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, gathering } = await requireGathering(request, params, 'attendance.write')
  const form = readForm(await request.formData(), markForm)
  const mark = form.ok ? readMark(form.value.mark) : undefined
  if (!mark) throw new Response('Nothing was noted. Open the roll-call again.', { status: 400 })
  const note = await noteAttendance(act, { gatheringId: gathering.id, ...mark })
  if (!note.ok) throw new Response('Nothing was noted. Open the roll-call again.', { status: 400 })
  return redirect(`/gatherings/${gathering.id}/roll-call#person-${mark.personId}`, 303)
}

export default function RollCall() {
  const { gathering, people, phone, counts, today, circlesId } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to={`/gatherings/${gathering.id}`}>{gathering.title}</BackLink>
      <div className="stack stack-large">
        <PageHeader kicker={sayTimes(gathering, today)} title="Roll-call">
          <RollCounts counts={counts} />
        </PageHeader>
        {people.length === 0 ? (
          <Empty title="Nobody has said yes yet">Those who accept their place are on this list from then on.</Empty>
        ) : (
          <>
            <p className="quiet">Press again to take a mark off.</p>
            <NoSignal {...phone} />
            <OnThisPhone {...phone} />
            <RollSheet people={people} phonePath={`/gatherings/${gathering.id}/roll-call/phone`} />
            {circlesId && counts.here > 0 && <CirclesAgain gatheringId={gathering.id} id={circlesId} counts={counts} />}
          </>
        )}
      </div>
    </>
  )
}
