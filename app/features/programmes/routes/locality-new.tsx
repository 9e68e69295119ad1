import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { startLocality } from '../commands.server.ts'
import { LocalityFields } from '../components/locality-fields.tsx'
import { localityForm } from '../forms.ts'
import { requireProgramme } from '../guards.server.ts'

export const handle = { template: 'organiser', nav: 'localities' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Add a locality')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await requireProgramme(request, params, 'programme.write')
  return { id: newId(), programme: { id: programme.id, name: programme.name } }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, programme } = await requireProgramme(request, params, 'programme.write')
  const formData = await request.formData()
  const form = readForm(formData, localityForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const started = await startLocality(act, { programmeId: programme.id, ...form.value })
  if (!started.ok) return data(mistake(formData, 'name', 'This programme has a locality of that name already'), { status: 400 })
  return redirect(`/localities/${form.value.id}`)
}

export default function NewLocalityPage() {
  const { id, programme } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/programmes/${programme.id}`}>{programme.name}</BackLink>
      <PageHeader title="Add a locality" lead="One area where this programme is at work." />
      <Form method="post" className="stack">
        <HiddenFields values={{ id: mistakes?.typed.id ?? id }} />
        <LocalityFields mistakes={mistakes} />
        <Button variant="next">Add it</Button>
      </Form>
    </>
  )
}
