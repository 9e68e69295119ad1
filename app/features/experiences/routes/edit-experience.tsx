import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm, typedIn } from '#app/shared/read-form.ts'
import { sayCount } from '#app/shared/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TwoVersions } from '#app/ui/two-versions.tsx'
import { editExperience } from '../commands/edit-experience.server.ts'
import { ExperienceFields } from '../components/experience-fields.tsx'
import { isOpenToEdit } from '../experience-states.ts'
import { editExperienceForm, readHopes } from '../forms.ts'
import { requireExperience } from '../guards.server.ts'
import { listHopes } from '../queries/experience.server.ts'
import { shownOfExperience } from '../shown-experience.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'
export const meta: MetaFunction = () => pageTitle('Change the experience')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience } = await requireExperience(request, params, 'experience.write')
  const shown = shownOfExperience(experience, await listHopes(experience.id))
  return {
    id: experience.id,
    name: experience.name,
    isOpen: isOpenToEdit(experience.state) && experience.brought_into_id === null,
    shown,
    seen: fingerprint(shown),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, experience } = await requireExperience(request, params, 'experience.write')
  const formData = await request.formData()
  const form = readForm(formData, editExperienceForm)
  if (!form.ok) return data({ mistakes: form.mistakes, changed: false }, { status: 400 })
  const edit = await editExperience(act, { id: experience.id, ...form.value, hopes: readHopes(form.value) })
  if (edit.ok) return redirect(`/experiences/${experience.id}`)
  if (edit.reason === 'hopes')
    return data({ mistakes: mistake(formData, `${edit.voice}Most`, edit.words), changed: false }, { status: 400 })
  if (edit.reason === 'seats') return data({ mistakes: mistake(formData, 'seats', tooFew(edit.taken)), changed: false }, { status: 400 })
  return data({ mistakes: { errors: {}, typed: typedIn(formData) }, changed: true }, { status: 409 })
}

function tooFew(taken: number) {
  return sayCount(taken, { one: 'One person has said yes already', other: '# people have said yes already, so it takes that many places' })
}

export default function EditExperiencePage() {
  const { id, name, isOpen, shown, seen } = useLoaderData<typeof loader>()
  const { mistakes, changed } = useActionData<typeof action>() ?? { mistakes: undefined, changed: false }
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/experiences/${id}`}>{name}</BackLink>
      <PageHeader title="Change the experience" />
      {!isOpen && <Notice title="It stays as it is.">Nothing that is changed here is kept.</Notice>}
      {changed && (
        <TwoVersions
          texts={[
            { label: 'Name', theirs: shown.name, yours: mistakes.typed.name ?? '' },
            { label: 'What it is for', theirs: shown.purpose, yours: mistakes.typed.purpose ?? '' },
            {
              label: 'Days and places',
              theirs: `${shown.firstOn} to ${shown.lastOn}, ${shown.seats}`,
              yours: `${mistakes.typed.firstOn} to ${mistakes.typed.lastOn}, ${mistakes.typed.seats}`,
            },
          ]}
        />
      )}
      <Form method="post" className="stack">
        <HiddenFields values={{ seen }} />
        <ExperienceFields values={shown} mistakes={mistakes} />
        <p className="hint">Sessions keep their own days and times. Move each on its own page, so that people are told.</p>
        <Button variant="next">{changed ? 'Keep mine instead' : 'Keep the change'}</Button>
      </Form>
    </>
  )
}
