import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { allow } from '#app/server/allow.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field } from '#app/ui/field.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { organisationKinds, organisationKindWords } from '../approaches.ts'
import { addOrganisation } from '../commands.server.ts'
import { organisationForm } from '../forms.ts'

export const handle = { template: 'organiser', nav: 'people' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Add a group or service')

export async function loader({ request }: LoaderFunctionArgs) {
  await allow(request, 'organisation.write', { anywhere: true }, { known: 'organisation.read' })
  return { id: newId() }
}

export async function action({ request }: ActionFunctionArgs) {
  const { act } = await allow(request, 'organisation.write', { anywhere: true }, { known: 'organisation.read' })
  const form = readForm(await request.formData(), organisationForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  await addOrganisation(act, form.value)
  return redirect(`/organisations/${form.value.id}`)
}

export default function NewOrganisationPage() {
  const { id } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const kinds = organisationKinds.map((value) => ({ value, label: organisationKindWords[value] }))
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to="/organisations">Groups and services</BackLink>
      <PageHeader title="Add a group or service" />
      <Form method="post" className="stack">
        <HiddenFields values={{ id: mistakes?.typed.id ?? id }} />
        <Field name="name" label="Name" defaultValue={mistakes?.typed.name} error={mistakes?.errors.name} />
        <ChoiceGroup name="kind" label="What it is" options={kinds} chosen={mistakes?.typed.kind ?? ''} error={mistakes?.errors.kind} />
        <Field
          name="website"
          label="Website, if it has one"
          type="url"
          defaultValue={mistakes?.typed.website}
          error={mistakes?.errors.website}
        />
        <Button variant="next">Add it</Button>
      </Form>
    </>
  )
}
