import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { addContactWay } from '../commands/contact-ways.server.ts'
import { NewWay } from '../components/new-way.tsx'
import { WaysToReach } from '../components/ways-to-reach.tsx'
import { contactWayForm } from '../forms.ts'
import { requirePerson } from '../guards.server.ts'
import { viewOfPerson } from '../permissions.ts'
import { listContactWays } from '../queries/contact-ways.server.ts'
import { findReachOf } from '../queries/person.server.ts'

export const handle = { template: 'organiser', nav: 'people', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Ways to reach a person')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { act, person, viewer, relations } = await requirePerson(request, params, 'contact.read')
  const { isSelf, mayEdit } = viewOfPerson(relations)
  const { reachWords, namedId } = await findReachOf(person.id)
  return {
    person: { id: person.id, knownAs: person.knownAs },
    isSelf,
    newWayId: mayEdit ? newId() : null,
    reach: { reachWords, isNamedContact: namedId === viewer.personId, ways: await listContactWays(act, [person.id]) },
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, person } = await requirePerson(request, params, 'person.write.profile')
  const formData = await request.formData()
  const form = readForm(formData, contactWayForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const added = await addContactWay(act, { personId: person.id, ...form.value })
  if (!added.ok)
    return data(mistake(formData, 'form', 'This page has gone stale. Open it again; what you wrote is still here'), { status: 400 })
  return redirect(`/people/${person.id}/contact-ways`)
}

export default function ContactWaysPage() {
  const { person, isSelf, newWayId, reach } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const here = `/people/${person.id}`
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={isSelf ? '/me/contact' : here}>{isSelf ? 'How to reach me' : person.knownAs}</BackLink>
      <PageHeader
        title={isSelf ? 'Ways to reach you' : `Ways to reach ${person.knownAs}`}
        lead="What is safe stands beside each number and address, here and wherever else it shows."
      />
      <div className="work work-aside">
        <section aria-label="Numbers and addresses" className="stack">
          <WaysToReach {...reach} changeAt={newWayId ? `${here}/contact-ways` : undefined} />
        </section>
        {newWayId && <NewWay id={newWayId} mistakes={mistakes} />}
      </div>
    </>
  )
}
