import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TwoVersions } from '#app/ui/two-versions.tsx'
import { editProgramme, shownOfProgramme } from '../commands.server.ts'
import { ProgrammeFields } from '../components/programme-fields.tsx'
import { editProgrammeForm } from '../forms.ts'
import { requireProgramme } from '../guards.server.ts'

export const handle = { template: 'organiser', nav: 'localities' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'
export const meta: MetaFunction = () => pageTitle('Change the programme')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme } = await requireProgramme(request, params, 'programme.write')
  const shown = shownOfProgramme(programme)
  return { id: programme.id, shown, seen: fingerprint(shown) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, programme } = await requireProgramme(request, params, 'programme.write')
  const formData = await request.formData()
  const form = readForm(formData, editProgrammeForm)
  if (!form.ok) return data({ mistakes: form.mistakes, changed: false }, { status: 400 })
  const edit = await editProgramme(act, { id: programme.id, ...form.value })
  if (!edit.ok)
    return data({ mistakes: { errors: {}, typed: { ...form.value, endsOn: form.value.endsOn ?? '' } }, changed: true }, { status: 409 })
  return redirect(`/programmes/${programme.id}`)
}

export default function EditProgrammePage() {
  const { id, shown, seen } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typed: Record<string, string> = answer?.mistakes.typed ?? {}
  return (
    <>
      <ErrorSummary mistakes={answer?.mistakes} />
      <BackLink to={`/programmes/${id}`}>{shown.name}</BackLink>
      <PageHeader title="Change the programme" />
      {answer?.changed && (
        <TwoVersions
          texts={[
            { label: 'Name', theirs: shown.name, yours: typed.name ?? '' },
            { label: 'What it is for', theirs: shown.purpose, yours: typed.purpose ?? '' },
            { label: 'When it ends', theirs: shown.endsOn, yours: typed.endsOn ?? '' },
          ]}
        />
      )}
      <Form method="post" className="stack">
        <HiddenFields values={{ seen }} />
        <ProgrammeFields values={shown} mistakes={answer?.mistakes} />
        <Button variant="next">{answer?.changed ? 'Keep mine instead' : 'Keep the change'}</Button>
      </Form>
    </>
  )
}
