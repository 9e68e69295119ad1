import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field } from '#app/ui/field.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { addCommunity } from '../commands.server.ts'
import { communityForm } from '../forms.ts'
import { requireLocality } from '../guards.server.ts'

export const handle = { template: 'organiser', nav: 'localities' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Add a community')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { locality } = await requireLocality(request, params, 'locality.write')
  return { id: newId(), locality: { id: locality.id, name: locality.name } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, locality } = await requireLocality(request, params, 'locality.write')
  const form = readForm(await request.formData(), communityForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  await addCommunity(act, { localityId: locality.id, ...form.value })
  return redirect(`/localities/${locality.id}`)
}

export default function CommunitiesPage() {
  const { id, locality } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/localities/${locality.id}`}>{locality.name}</BackLink>
      <PageHeader title="Add a community" lead="A neighbourhood that people say they belong to, by the name they use." />
      <Form method="post" className="stack">
        <HiddenFields values={{ id: mistakes?.typed.id ?? id }} />
        <Field name="name" label="Name" defaultValue={mistakes?.typed.name} error={mistakes?.errors.name} />
        <Button variant="next">Add it</Button>
      </Form>
    </>
  )
}
