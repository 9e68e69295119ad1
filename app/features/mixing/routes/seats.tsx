import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { movePerson } from '../commands/move-seat.server.ts'
import { CirclesOfSession } from '../components/circles-of-session.tsx'
import { MoveForm } from '../components/move-form.tsx'
import { moveSeatForm } from '../forms.ts'
import { requireMix } from '../guards.server.ts'
import { listNames } from '../queries/seats.server.ts'
import { seatPeople } from '../seat-people.ts'
import { shownOfMix } from '../shown-mix.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Move somebody')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { mix } = await requireMix(request, params, 'mix.write')
  const circles = seatPeople(mix.circles, await listNames(mix.experience_id))
  return { mixId: mix.id, seen: fingerprint(shownOfMix(mix)), circles }
}

const refusals = {
  not_a_draft: 'This mix is no draft any more. Work out a new one to change it',
  no_such_seat: 'Choose somebody of this mix, and one of its circles',
  changed: 'Somebody moved meanwhile. The circles below are as they are now; what you chose is still here',
  stale: 'Something has changed since it was worked out. Mix again, then move',
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, mix } = await requireMix(request, params, 'mix.write')
  const formData = await request.formData()
  const form = readForm(formData, moveSeatForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const moved = await movePerson(act, { mixId: mix.id, ...form.value })
  if (moved.ok) return redirect(`/mixes/${mix.id}`)
  if (moved.reason === 'rule') return data(mistake(formData, 'placeId', moved.words), { status: 400 })
  return data(mistake(formData, 'placeId', refusals[moved.reason]), { status: moved.reason === 'no_such_seat' ? 400 : 409 })
}

export default function SeatsPage() {
  const { mixId, seen, circles } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const people = circles.flatMap((seats, circle) => seats.map((seat) => ({ ...seat, circle })))
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/mixes/${mixId}`}>The mix</BackLink>
      <PageHeader title="Move somebody" lead="What it costs is counted again. A rule it would break stops it." />
      <MoveForm mixId={mixId} seen={seen} people={people} circleCount={circles.length} {...mistakes} />
      <section className="stack" aria-labelledby="now">
        <h2 id="now">Who sits where now</h2>
        <CirclesOfSession circles={circles} showParts />
      </section>
    </>
  )
}
