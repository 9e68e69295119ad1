import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound } from '#app/server/allow.server.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm, type FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TwoVersions } from '#app/ui/two-versions.tsx'
import { editWords } from '../commands/edit-words.server.ts'
import { FormPage } from '../components/form-page.tsx'
import { pageOfContribution } from '../contribution-kinds.ts'
import { editWordsForm } from '../forms.ts'
import { requireContribution } from '../guards.server.ts'
import { findAbout } from '../queries/about.server.ts'
import { shownOfWords } from '../shown-words.ts'

export const meta = () => pageTitle('Change my words')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contribution, relations } = await requireContribution(request, params, 'contribution.edit')
  const { about, back } = await findAbout(contribution, relations)
  return { about, back, seen: fingerprint(shownOfWords(about.words)) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { contribution, act, guest } = await requireContribution(request, params, 'contribution.edit')
  const form = readForm(await request.formData(), editWordsForm)
  if (!form.ok) return data({ mistakes: form.mistakes, changed: false }, { status: 400 })
  const edit = await editWords(act, { ...form.value, contributionId: contribution.id, guestId: guest?.id })
  if (edit.ok) return redirect(pageOfContribution(contribution), 303)
  if (edit.reason !== 'changed') throw notFound()
  const mistakes: FormMistakes = { errors: {}, typed: { ...form.value } }
  return data({ mistakes, changed: true }, { status: 409 })
}

export default function EditWords() {
  const { about, back, seen } = useLoaderData<typeof loader>()
  const { mistakes, changed } = useActionData<typeof action>() ?? { changed: false }
  return (
    <FormPage title="Change my words" back={back} about={about} mistakes={mistakes}>
      {changed && <TwoVersions texts={[{ theirs: about.words ?? '', yours: mistakes.typed.words ?? '' }]} />}
      <HiddenFields values={{ seen: changed ? seen : (mistakes?.typed.seen ?? seen) }} />
      <TextArea
        name="words"
        look="words"
        label="In my own words"
        maxLength={2000}
        defaultValue={mistakes?.typed.words ?? about.words ?? ''}
        error={mistakes?.errors.words}
      />
      <Button variant="next" wide>
        {changed ? 'Keep mine instead' : 'Keep the change'}
      </Button>
    </FormPage>
  )
}
