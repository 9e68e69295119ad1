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
import { editLocality, shownOfLocality } from '../commands.server.ts'
import { LocalityFields } from '../components/locality-fields.tsx'
import { editLocalityForm } from '../forms.ts'
import { requireLocality } from '../guards.server.ts'

export const handle = { template: 'organiser', nav: 'localities' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'
export const meta: MetaFunction = () => pageTitle('Change the locality')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { locality } = await requireLocality(request, params, 'locality.write')
  const shown = shownOfLocality(locality)
  return { id: locality.id, shown, seen: fingerprint(shown) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, locality } = await requireLocality(request, params, 'locality.write')
  const form = readForm(await request.formData(), editLocalityForm)
  if (!form.ok) return data({ mistakes: form.mistakes, changed: false }, { status: 400 })
  const edit = await editLocality(act, { id: locality.id, ...form.value })
  if (edit.ok) return redirect(`/localities/${locality.id}`)
  const { holdDays, answerDays, ...words } = form.value
  return data(
    { mistakes: { errors: {}, typed: { ...words, holdDays: String(holdDays), answerDays: String(answerDays) } }, changed: true },
    { status: 409 },
  )
}

export default function EditLocalityPage() {
  const { id, shown, seen } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typed: Record<string, string> = answer?.mistakes.typed ?? {}
  return (
    <>
      <ErrorSummary mistakes={answer?.mistakes} />
      <BackLink to={`/localities/${id}`}>{shown.name}</BackLink>
      <PageHeader title="Change the locality" />
      {answer?.changed && (
        <TwoVersions
          texts={[
            { label: 'Name of the area', theirs: shown.name, yours: typed.name ?? '' },
            { label: 'What is hoped for here', theirs: shown.purpose, yours: typed.purpose ?? '' },
          ]}
        />
      )}
      <Form method="post" className="stack">
        <HiddenFields values={{ seen }} />
        <LocalityFields values={shown} mistakes={answer?.mistakes} />
        <Button variant="next">{answer?.changed ? 'Keep mine instead' : 'Keep the change'}</Button>
      </Form>
    </>
  )
}
