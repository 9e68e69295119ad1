import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { notFound } from '#app/server/allow.server.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm, type FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TwoVersions } from '#app/ui/two-versions.tsx'
import { editGathering } from '../commands/edit-gathering.server.ts'
import { GatheringFields } from '../components/gathering-fields.tsx'
import { editGatheringForm } from '../forms.ts'
import { endsBeforeItBegins, instantsOfTimes } from '../gathering-times.ts'
import { requireGathering } from '../guards.server.ts'
import { findGatheringToEdit } from '../queries/gathering.server.ts'
import { differencesOf, shownOfGathering } from '../shown-gathering.ts'

export const meta = () => pageTitle('Change a gathering')
export const handle = { template: 'participant', nav: 'experiences' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { gathering } = await requireGathering(request, params, 'gathering.write')
  const row = await findGatheringToEdit(gathering.id)
  if (!row) throw notFound()
  const shown = shownOfGathering(row)
  return { id: gathering.id, shown, seen: fingerprint(shown) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, gathering } = await requireGathering(request, params, 'gathering.write')
  const formData = await request.formData()
  const form = readForm(formData, editGatheringForm)
  if (!form.ok) return data({ mistakes: form.mistakes, changed: false }, { status: 400 })
  const { on, from, until, ...said } = form.value
  const times = instantsOfTimes({ on, from, until }, gathering.zone)
  if (!times) return data({ mistakes: mistake(formData, 'until', endsBeforeItBegins), changed: false }, { status: 400 })
  const edit = await editGathering(act, { gatheringId: gathering.id, ...said, ...times })
  if (edit.ok) return redirect(`/gatherings/${gathering.id}`, 303)
  const typed = { ...form.value, whereWords: said.whereWords ?? '', joinLink: said.joinLink ?? '', notes: said.notes ?? '' }
  const mistakes: FormMistakes = { errors: {}, typed }
  return data({ mistakes, changed: true }, { status: 409 })
}

export default function EditGathering() {
  const { id, shown, seen } = useLoaderData<typeof loader>()
  const { mistakes, changed } = useActionData<typeof action>() ?? { changed: false }
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/gatherings/${id}`}>{shown.title}</BackLink>
      <Form method="post" className="stack stack-large">
        <PageHeader title="Change time, place or notes" lead="When the time or the place changes, everyone who is coming gets a message." />
        {changed && <TwoVersions texts={differencesOf(shown, mistakes.typed)} />}
        <HiddenFields values={{ seen: changed ? seen : (mistakes?.typed.seen ?? seen) }} />
        <GatheringFields values={shown} mistakes={mistakes} />
        <Button variant="next" wide>
          {changed ? 'Keep mine instead' : 'Keep the change'}
        </Button>
      </Form>
    </>
  )
}
