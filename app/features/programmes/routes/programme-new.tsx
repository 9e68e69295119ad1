import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { allow } from '#app/server/allow.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { startProgramme } from '../commands.server.ts'
import { ProgrammeFields } from '../components/programme-fields.tsx'
import { programmeForm } from '../forms.ts'

export const handle = { template: 'organiser', nav: 'localities' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Start a programme')

export async function loader({ request }: LoaderFunctionArgs) {
  await allow(request, 'programme.write', { anywhere: true })
  return { id: newId() }
}

export async function action({ request }: ActionFunctionArgs) {
  const { act } = await allow(request, 'programme.write', { anywhere: true })
  const form = readForm(await request.formData(), programmeForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  await startProgramme(act, form.value)
  return redirect(`/programmes/${form.value.id}`)
}

export default function NewProgrammePage() {
  const { id } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <PageHeader title="Start a programme" />
      <Form method="post" className="stack">
        <HiddenFields values={{ id: mistakes?.typed.id ?? id }} />
        <ProgrammeFields mistakes={mistakes} />
        <Button variant="next">Start it</Button>
      </Form>
    </>
  )
}
