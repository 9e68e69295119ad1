import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { canWriteOrganisation } from '#app/features/programmes/permissions.ts'
import { newId } from '#app/server/chance.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field } from '#app/ui/field.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Select } from '#app/ui/select.tsx'
import { addAffiliation } from '../commands/add-affiliation.server.ts'
import { Belongings } from '../components/about-person.tsx'
import { affiliationForm } from '../forms.ts'
import { requirePerson } from '../guards.server.ts'
import { listOrganisationChoices } from '../queries/choices.server.ts'
import { listAffiliations } from '../queries/person.server.ts'

export const handle = { template: 'organiser', nav: 'people', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Groups and services of a person')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, viewer, relations } = await requirePerson(request, params, 'person.write.profile')
  const [affiliations, organisations] = [await listAffiliations(person.id), await listOrganisationChoices()]
  return {
    id: newId(),
    person: { id: person.id, knownAs: person.knownAs },
    affiliations,
    organisations,
    mayAddGroup: canWriteOrganisation(relations),
    today: dayOf(viewer.at),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, person } = await requirePerson(request, params, 'person.write.profile')
  const formData = await request.formData()
  const form = readForm(formData, affiliationForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const isListed = (await listOrganisationChoices()).some(({ value }) => value === form.value.organisationId)
  if (!isListed) return data(mistake(formData, 'organisationId', 'Choose a group or service from the list'), { status: 400 })
  await addAffiliation(act, { personId: person.id, ...form.value })
  return redirect(`/people/${person.id}/affiliations`)
}

export default function AffiliationsPage() {
  const { id, person, affiliations, organisations, mayAddGroup, today } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const { errors = {}, typed = {} } = mistakes ?? {}
  const here = `/people/${person.id}`
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={here}>{person.knownAs}</BackLink>
      <PageHeader title="Groups and services" lead={`Where ${person.knownAs} belongs or works. One can belong to many.`} />
      <div className="work work-aside">
        <section aria-label="Belongs to" className="stack">
          {affiliations.length === 0 && <p className="quiet">None said yet.</p>}
          <Belongings affiliations={affiliations} today={today} endAt={`${here}/affiliations`} />
        </section>
        <section className="aside" aria-labelledby="new-one">
          <h2 id="new-one">Add one</h2>
          <Form method="post" className="stack">
            <HiddenFields values={{ id: typed.id ?? id }} />
            <Select
              name="organisationId"
              label="Group or service"
              empty="Choose one"
              options={organisations}
              defaultValue={typed.organisationId}
              error={errors.organisationId}
            />
            {mayAddGroup && <LineLink to="/organisations/new">It is not in the list: add it first</LineLink>}
            <Field name="job" label="Job or part there" autoComplete="off" defaultValue={typed.job} error={errors.job} />
            <Field name="startsOn" label="Since" type="date" defaultValue={typed.startsOn ?? today} error={errors.startsOn} />
            <Button variant="next">Add it</Button>
          </Form>
        </section>
      </div>
    </>
  )
}
