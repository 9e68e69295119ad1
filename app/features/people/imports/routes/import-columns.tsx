import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { lookupOf } from '#app/server/seal.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm, typedIn } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Select } from '#app/ui/select.tsx'
import { chooseColumns } from '../commands/choose-columns.server.ts'
import { ColumnSelects } from '../components/column-selects.tsx'
import { ForEveryRow } from '../components/for-every-row.tsx'
import { columnsForm } from '../forms.ts'
import { guessColumns } from '../guess-columns.ts'
import { requireImport } from '../guards.server.ts'
import { fieldLabel, listFields } from '../import-fields.ts'
import { kindWords } from '../import-words.ts'
import { findRemembered } from '../queries/batches.server.ts'
import { listFirstRows } from '../queries/rows.server.ts'
import { readColumns } from '../read-columns.ts'
import { samplesOf } from '../sample-columns.ts'
import { isSensitive } from '../sensitive-headings.ts'
import { isOpenToMatch, sayHeadingRow } from '../heading-rows.ts'

export const handle = { template: 'organiser', nav: 'people' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('What the columns are')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { batch, viewer } = await requireImport(request, params)
  if (!isOpenToMatch(batch.state)) throw redirect(`/imports/${batch.id}`)
  const rows = await listFirstRows(batch.id)
  const asked = new URL(request.url).searchParams.get('headings')
  const headings = asked === null ? batch.settings.headings : (rows.find(({ number }) => String(number) === asked)?.number ?? 0)
  const samples = samplesOf(rows, headings)
  const { kind, settings, experience } = batch
  const isGuessed = headings === settings.headings && settings.columns.length >= samples.length
  const looked = { kind, remembered: await findRemembered(viewer.personId, kind), lookupOf: (text: string) => lookupOf('heading', text) }
  const names = samples.map(({ heading }) => heading)
  const columns = isGuessed
    ? settings.columns
    : guessColumns(
        names,
        samples.map(({ cells }) => cells),
        looked,
      )
  return {
    list: { id: batch.id, fileName: batch.fileName, what: kindWords[kind], isOfPeople: kind !== 'organisations' },
    experience,
    settings: { safe: settings.safe, voice: settings.voice },
    headings,
    headingRows: [{ value: '0', label: 'There are no headings' }, ...rows.slice(0, 5).map(sayHeadingRow)],
    fields: listFields(kind).map((field) => ({ value: field, label: fieldLabel(field) })),
    columns: samples.map(({ heading, cells }, at) => ({
      heading,
      samples: cells.slice(0, 3).map((cell) => cell.slice(0, 60)),
      field: columns[at] ?? null,
      isSensitive: isSensitive(heading),
    })),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, batch } = await requireImport(request, params)
  const formData = await request.formData()
  const form = readForm(formData, columnsForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const { headings, safe, voice } = form.value
  const names = samplesOf(await listFirstRows(batch.id), headings).map(({ heading }) => heading)
  const typed = typedIn(formData)
  const { columns, errors } = readColumns({ kind: batch.kind, headings: names, chosenFor: (column) => typed[`column-${column}`] ?? '' })
  const wantsVoice = batch.kind === 'candidates' && !columns.includes('voice') && !voice && !batch.experience?.voice
  if (wantsVoice) errors.voice = 'Choose which view they bring, or say which column holds it'
  if (Object.keys(errors).length > 0) return data({ errors, typed }, { status: 400 })
  const settings = { headings, columns, safe, voice: voice ?? batch.experience?.voice ?? null }
  await chooseColumns(act, { batchId: batch.id, settings, headings: names })
  return redirect(`/imports/${batch.id}`)
}

export default function ImportColumnsPage() {
  const { list, experience, settings, headings, headingRows, fields, columns } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to="/imports">Lists</BackLink>
      <PageHeader
        kicker={<bdi>{list.fileName}</bdi>}
        title="What the columns are"
        lead="We guessed. Look whether it is right: under each heading is what stands in its first rows."
      />
      <div className="stack stack-large">
        <Filters label="Where the headings are" button="Read again">
          <Select
            key={headings}
            name="headings"
            label="Which row holds the headings?"
            options={headingRows}
            defaultValue={String(headings)}
            grows
          />
        </Filters>
        <Form method="post" className="stack stack-large" key={`${list.id}-${headings}`}>
          <HiddenFields values={{ headings: String(headings) }} />
          <ColumnSelects columns={columns} fields={fields} mistakes={mistakes} />
          {list.isOfPeople && <ForEveryRow settings={settings} experience={experience} mistakes={mistakes} />}
          <Button variant="next" icon="next">
            Look at the rows
          </Button>
        </Form>
      </div>
    </>
  )
}
