import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { endAffiliation } from '../commands/add-affiliation.server.ts'
import { LastDay } from '../components/last-day.tsx'
import { endingForm } from '../forms.ts'
import { requireAffiliation } from '../guards.server.ts'

export const handle = { template: 'organiser', nav: 'people', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('No longer belongs there')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, affiliation, viewer } = await requireAffiliation(request, params)
  return { person: { id: person.id, knownAs: person.knownAs }, affiliation, today: dayOf(viewer.at) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, person, affiliation } = await requireAffiliation(request, params)
  const formData = await request.formData()
  const form = readForm(formData, endingForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  if (form.value.endsOn < affiliation.startsOn)
    return data(mistake(formData, 'endsOn', 'The last day comes after the first'), { status: 400 })
  await endAffiliation(act, { id: affiliation.id, personId: person.id, ...form.value })
  return redirect(`/people/${person.id}/affiliations`)
}

export default function AffiliationEndingPage() {
  const { person, affiliation, today } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const back = `/people/${person.id}/affiliations`
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={back}>Groups and services</BackLink>
      <PageHeader
        kicker={person.knownAs}
        title={`No longer with ${affiliation.organisationName}?`}
        lead="That it was so stays in the record."
      />
      <LastDay today={today} mistakes={mistakes} back={back} button="Note the last day" />
    </>
  )
}
