import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm, typedIn } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { mendRow } from '../commands/mend-row.server.ts'
import { RowFields } from '../components/row-fields.tsx'
import { rowForm, rowsQuery } from '../forms.ts'
import { requireRow } from '../guards.server.ts'
import { fieldLabel, isField } from '../import-fields.ts'
import { cellsByField } from '../import-settings.ts'
import { sameAs } from '../row-verdict.ts'
import { showRow } from '../show-rows.ts'

export const handle = { template: 'organiser', nav: 'people' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Row')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { batch, row } = await requireRow(request, params)
  if (batch.state !== 'preview') throw redirect(`/imports/${batch.id}`)
  const { show } = rowsQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  const written = cellsByField(row.cells, batch.settings)
  return {
    back: `/imports/${batch.id}${show === 'all' ? '' : `?show=${show}`}`,
    number: row.number,
    shown: showRow(row, batch.settings),
    maySame: sameAs(row.verdict.alike) !== undefined,
    errors: Object.fromEntries(row.verdict.mistakes.map(({ field, words }) => [field, words])),
    cells: batch.settings.columns.flatMap((field) => (field ? [{ field, label: fieldLabel(field), cell: written[field] ?? '' }] : [])),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, batch, row, viewer } = await requireRow(request, params)
  const formData = await request.formData()
  const form = readForm(formData, rowForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const typed = typedIn(formData)
  const written = Object.fromEntries(Object.entries(typed).filter(([name]) => isField(name)))
  const { choice } = form.value
  const now = await mendRow(act, {
    batchId: batch.id,
    number: row.number,
    written,
    choice: choice === 'bring in' ? null : choice,
    carer: viewer,
  })
  if (!now) return redirect(`/imports/${batch.id}`)
  if (now.state === 'wrong' && choice !== 'leave out') {
    const errors = Object.fromEntries(now.verdict.mistakes.map(({ field, words }) => [field, words]))
    return data({ errors, typed }, { status: 400 })
  }
  const { show } = rowsQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  return redirect(`/imports/${batch.id}${show === 'all' ? '' : `?show=${show}`}`)
}

export default function ImportRowPage() {
  const { back, number, shown, errors, ...row } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={back}>The list</BackLink>
      <PageHeader kicker={`Row ${number}`} title={shown.name || 'No name'} lead="What you change here changes the list, not your file." />
      <Form method="post" className="stack">
        <RowFields {...row} shown={shown} errors={mistakes?.errors ?? errors} typed={mistakes?.typed} />
        <Button variant="next" icon="check">
          Keep the row
        </Button>
      </Form>
    </>
  )
}
