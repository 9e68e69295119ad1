import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { env } from '#app/server/env.server.ts'
import { drawPublicQr } from '#app/server/qr.server.ts'
import { addMinutes, sayDayTime, sayTime } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { openDoor } from '../commands/open-door.server.ts'
import { GuestList } from '../components/guest-list.tsx'
import { ClosedDoor, StandingOpen } from '../components/door-cards.tsx'
import { openDoorForm } from '../forms.ts'
import { requireGathering } from '../guards.server.ts'
import { findOpenDoor, listGuests } from '../queries/doors.server.ts'

export const meta = () => pageTitle('The door')
export const handle = { template: 'participant', nav: 'experiences' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { gathering, act } = await requireGathering(request, params, 'door.write')
  const [door, guests] = await Promise.all([findOpenDoor(gathering.id, act.at), listGuests(gathering.id)])
  const { appUrl } = env()
  return {
    gathering: { id: gathering.id, title: gathering.title, isCalledOff: gathering.cancelled_at !== null },
    door: door && {
      code: door.code,
      qr: door.code === null ? null : drawPublicQr(`${appUrl.origin}/join/${door.code}`),
      closes: sayDayTime(door.closes_at, gathering.zone),
    },
    guests: guests.map(({ made_at, ...guest }) => ({ ...guest, came: sayTime(made_at, gathering.zone) })),
    joinAt: `${appUrl.host}/join`,
    id: newId(),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { gathering, act } = await requireGathering(request, params, 'door.write')
  const form = readForm(await request.formData(), openDoorForm)
  if (!form.ok) return data({ mistakes: form.mistakes }, { status: 400 })
  const { id, hours } = form.value
  await openDoor(act, { id, gatheringId: gathering.id, closesAt: addMinutes(act.at, Number(hours) * 60) })
  return redirect(`/gatherings/${gathering.id}/door`, 303)
}

export default function DoorPage() {
  const { gathering, door, guests, joinAt, id } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()?.mistakes
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/gatherings/${gathering.id}`}>{gathering.title}</BackLink>
      <div className="stack stack-large">
        <div className="no-print">
          <PageHeader
            title="The door"
            lead="People without an account come in with a code. Guests can read the wall and put up their own words, in this room only, until the door closes."
          />
        </div>
        {door ? (
          <StandingOpen gatheringId={gathering.id} joinAt={joinAt} {...door} />
        ) : (
          <ClosedDoor id={id} isCalledOff={gathering.isCalledOff} mistakes={mistakes} />
        )}
        <div className="no-print">
          <GuestList gatheringId={gathering.id} guests={guests} />
        </div>
      </div>
    </>
  )
}
