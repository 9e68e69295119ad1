import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound } from '#app/server/allow.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { reopenContribution } from '../commands/reopen-words.server.ts'
import { FormPage } from '../components/form-page.tsx'
import { pageOfContribution } from '../contribution-kinds.ts'
import { reopeningForm } from '../forms.ts'
import { requireContribution } from '../guards.server.ts'
import { findAbout } from '../queries/about.server.ts'

export const meta = () => pageTitle('Open it again')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contribution, relations } = await requireContribution(request, params, 'contribution.end')
  return { id: newId(), ...(await findAbout(contribution, relations)) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { contribution, act } = await requireContribution(request, params, 'contribution.end')
  const form = readForm(await request.formData(), reopeningForm)
  if (!form.ok) return data({ mistakes: form.mistakes }, { status: 400 })
  const reopened = await reopenContribution(act, { ...form.value, contributionId: contribution.id })
  if (!reopened.ok) throw notFound()
  return redirect(pageOfContribution(contribution), 303)
}

export default function Reopening() {
  const { id, about, back } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()?.mistakes
  return (
    <FormPage
      title="Open it again"
      lead="What was said as its end stays there, as an answer."
      back={back}
      about={about}
      mistakes={mistakes}
    >
      <HiddenFields values={{ id: mistakes?.typed.id ?? id }} />
      <TextArea
        name="words"
        label="Why is it open again?"
        hint="Your name stands beside it."
        defaultValue={mistakes?.typed.words}
        error={mistakes?.errors.words}
      />
      <Button variant="next" wide>
        Open it again
      </Button>
    </FormPage>
  )
}
