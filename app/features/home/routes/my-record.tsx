import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { askAboutRecord } from '#app/features/people/record-requests/commands/ask-about-record.server.ts'
import { recordRequestForm } from '#app/features/people/record-requests/forms.ts'
import { listKeepers } from '#app/features/people/record-requests/queries/keepers.server.ts'
import { listMyRequests } from '#app/features/people/record-requests/queries/requests.server.ts'
import { allow } from '#app/server/allow.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { RecordRequest } from '../components/record-request.tsx'
import { RecordSections } from '../components/record-sections.tsx'
import { SafeguardingNotes } from '../components/safeguarding-notes.tsx'
import { listSafeguardingLeads, listWholeRecord } from '../record/queries.server.ts'

export const handle = { template: 'participant', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('My record')

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { personId } = viewer
  await allow(request, 'record.export', { personId })
  return {
    id: newId(),
    sections: await listWholeRecord(personId),
    today: dayOf(viewer.at),
    requests: await listMyRequests(personId),
    keepers: await listKeepers(personId, viewer.at),
    leads: await listSafeguardingLeads(viewer),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const { personId } = await requireViewer(request)
  const { act } = await allow(request, 'record.export', { personId })
  const formData = await request.formData()
  const form = readForm(formData, recordRequestForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const asked = await askAboutRecord(act, { personId, ...form.value })
  if (!asked.ok)
    return data(
      mistake(formData, 'words', 'Nobody is named to answer yet. Ring the person who invited you; what you wrote is still here'),
      { status: 400 },
    )
  return redirect('/me/record#asked')
}

export default function MyRecordPage() {
  const { id, today, sections, requests, keepers, leads } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to="/me">My page</BackLink>
      <PageHeader
        title="My record"
        lead="Everything held about you. Nobody else sees this page."
        actions={
          <ButtonLink to="/me/record/file" reloadDocument>
            Keep a copy
          </ButtonLink>
        }
      />
      <RecordRequest id={mistakes?.typed.id ?? id} requests={requests} keepers={keepers} today={today} mistakes={mistakes} />
      <LineLink to="/me/readers">Who looked at it, and when</LineLink>
      <RecordSections sections={sections} />
      <SafeguardingNotes leads={leads} />
    </>
  )
}
