import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, typedIn } from '#app/shared/read-form.ts'
import { sayCount } from '#app/shared/words.ts'
import { CardLink } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { matchCoaches } from '../commands/match-coaches.server.ts'
import { BriefCoaches } from '../components/brief-coaches.tsx'
import { requireNewCoaches } from '../guards.server.ts'
import { countUnaccompanied, listExperiencesToMatch, listPossibleCoaches } from '../queries/coach-facts.server.ts'
import { readCapacities } from '../read-capacities.ts'

export const handle = { template: 'participant', nav: 'coaching' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'
export const meta: MetaFunction = () => pageTitle('Match coaches')

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer, experience } = await requireNewCoaches(request)
  if (!experience) return { experience: null, experiences: await listExperiencesToMatch(viewer), people: 0, coaches: [], id: newId() }
  return {
    experience: { id: experience.id, name: experience.name },
    experiences: [],
    people: await countUnaccompanied(experience.id, viewer.at),
    coaches: await listPossibleCoaches(viewer),
    id: newId(),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer, experience } = await requireNewCoaches(request)
  if (!experience) return redirect('/mixes/coaches')
  const formData = await request.formData()
  const typed = typedIn(formData)
  const coaches = await listPossibleCoaches(viewer)
  const read = readCapacities(
    typed,
    coaches.map(({ id }) => id),
  )
  const id = typed.id ?? ''
  if (!read.ok || !/^[0-9a-f-]{36}$/.test(id))
    return data(read.ok ? mistake(formData, 'form', 'Open this page again') : read.mistakes, { status: 400 })
  const matched = await matchCoaches(act, { id, experienceId: experience.id, capacities: read.capacities })
  if (matched.ok) return redirect(`/mixes/${id}`, 303)
  if (matched.reason === 'over') throw new Response('Nobody walks on from this experience yet, or not any more.', { status: 409 })
  return data(mistake(formData, 'form', matched.words), { status: 400 })
}

export default function NewCoachesPage() {
  const { experience, experiences, people, coaches, id } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  if (!experience) {
    return (
      <>
        <BackLink to="/mixes/new">Work out a mix</BackLink>
        <PageHeader title="Match coaches" lead="For the people of which experience?" />
        {experiences.length === 0 && (
          <Empty title="No experience to walk on from">An experience is listed here from the day its places are settled.</Empty>
        )}
        {experiences.map((one) => (
          <CardLink key={one.id} to={`?experience=${one.id}`} title={one.name}>
            {sayCount(one.people, {
              none: 'Everybody has somebody.',
              one: '1 person walks with nobody yet.',
              other: '# people walk with nobody yet.',
            })}
          </CardLink>
        ))}
      </>
    )
  }
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to="?">Another experience</BackLink>
      <PageHeader
        kicker={experience.name}
        title="Match coaches"
        lead={sayCount(people, {
          none: 'Everybody of this experience walks with somebody already.',
          one: 'One person of this experience walks with nobody yet.',
          other: '# people of this experience walk with nobody yet.',
        })}
      />
      {people > 0 && coaches.length === 0 && (
        <Empty title="No coach yet" action={<LineLink to="/coachings/new">Bring two people together</LineLink>}>
          Whoever has walked with somebody in this programme can be matched here. The first ones are brought together by hand.
        </Empty>
      )}
      {people > 0 && coaches.length > 0 && <BriefCoaches id={id} coaches={coaches} mistakes={mistakes} />}
    </>
  )
}
