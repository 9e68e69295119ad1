import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { listExperienceIds } from '#app/server/care.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { receiveList } from '../commands/receive-list.server.ts'
import { TemplateLinks } from '../components/template-links.tsx'
import { UploadFields } from '../components/upload-fields.tsx'
import { importForm } from '../forms.ts'
import { requireImports, requireImportsFor } from '../guards.server.ts'
import { importKinds } from '../import-fields.ts'
import { mostListBytes, refusalWords } from '../list-limits.ts'
import { nameOfFile } from '../name-of-file.ts'
import { listOpenExperiences } from '../queries/batches.server.ts'
import { readListInThread } from '../threads/read-in-thread.server.ts'

export const handle = { template: 'organiser', nav: 'people' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Bring a list in')

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireImports(request)
  const query = new URL(request.url).searchParams
  const experiences = await listOpenExperiences(listExperienceIds(viewer))
  const experienceId = experiences.find(({ id }) => id === query.get('experience'))?.id ?? null
  const kind = importKinds.find((known) => known === query.get('kind')) ?? (experienceId ? ('candidates' as const) : ('people' as const))
  return { id: newId(), kind, experienceId, experiences }
}

export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requireImports(request)
  const formData = await request.formData()
  const form = readForm(formData, importForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const { id, kind, pasted } = form.value
  const wrong = (field: string, words: string) => data(mistake(formData, field, words), { status: 400 })

  const experienceId = kind === 'candidates' ? form.value.experienceId : null
  if (experienceId) {
    const experiences = await listOpenExperiences(listExperienceIds(viewer))
    if (!experiences.some((one) => one.id === experienceId)) return wrong('experienceId', 'Choose an experience from the list')
    await requireImportsFor(request, experienceId)
  }
  const sent = formData.get('file')
  const file = sent instanceof File && sent.size > 0 ? sent : undefined
  if (!file && pasted.trim() === '') return wrong('file', 'Choose a file, or paste your rows below')
  if (file && file.size > mostListBytes) return wrong('file', 'The file is larger than 5 MB. Send it in parts')
  const reading = await readListInThread(file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(pasted))
  if (!reading.ok) return wrong(file ? 'file' : 'pasted', refusalWords[reading.reason])
  await receiveList(act, { id, kind, fileName: file ? nameOfFile(file.name) : 'Pasted rows', experienceId, rows: reading.rows })
  return redirect(`/imports/${id}`)
}

export default function NewImportPage() {
  const { id, kind, ...asked } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to="/imports">Lists</BackLink>
      <PageHeader
        title="Bring a list in"
        lead="Nothing is added until you have seen it. Nobody is told, invited or given a way to sign in."
      />
      <Form method="post" encType="multipart/form-data" className="stack stack-large">
        <HiddenFields values={{ id: mistakes?.typed.id ?? id }} />
        <UploadFields kind={kind} {...asked} mistakes={mistakes} />
        <Button variant="next" icon="next">
          Read the list
        </Button>
      </Form>
      <TemplateLinks />
    </>
  )
}
