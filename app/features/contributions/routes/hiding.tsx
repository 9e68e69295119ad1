import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { hideContribution } from '../commands/hide-words.server.ts'
import { FormPage } from '../components/form-page.tsx'
import { pageOfContribution } from '../contribution-kinds.ts'
import { hidingForm } from '../forms.ts'
import { requireContribution } from '../guards.server.ts'
import { findAbout } from '../queries/about.server.ts'

export const meta = () => pageTitle('Hide from others')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contribution, relations } = await requireContribution(request, params, 'contribution.hide')
  return findAbout(contribution, relations)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { contribution, act } = await requireContribution(request, params, 'contribution.hide')
  const form = readForm(await request.formData(), hidingForm)
  if (!form.ok) return data({ mistakes: form.mistakes }, { status: 400 })
  await hideContribution(act, { contributionId: contribution.id, words: form.value.words })
  return redirect(pageOfContribution(contribution), 303)
}

export default function Hiding() {
  const { about, back } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()?.mistakes
  return (
    <FormPage
      title="Hide this from others?"
      lead="Nobody changes the words. Who said them still sees them, with your reason and your name. You can show them again."
      back={back}
      about={about}
      mistakes={mistakes}
    >
      <TextArea
        name="words"
        label="Why"
        hint="Kindly, to the person who said it: “It names a child, so it is off the wall.”"
        defaultValue={mistakes?.typed.words}
        error={mistakes?.errors.words}
      />
      <Button variant="care" wide>
        Hide it
      </Button>
    </FormPage>
  )
}
