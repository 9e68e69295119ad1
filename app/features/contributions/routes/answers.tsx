import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { notFound } from '#app/server/allow.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { answerContribution } from '../commands/answer-words.server.ts'
import { FormPage } from '../components/form-page.tsx'
import { pageOfContribution } from '../contribution-kinds.ts'
import { answerForm } from '../forms.ts'
import { requireContribution } from '../guards.server.ts'
import { findAbout } from '../queries/about.server.ts'

export const meta = () => pageTitle('Write back')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contribution, relations } = await requireContribution(request, params, 'contribution.answer')
  return { id: newId(), ...(await findAbout(contribution, relations)) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { contribution, act } = await requireContribution(request, params, 'contribution.answer')
  const form = readForm(await request.formData(), answerForm)
  if (!form.ok) return data({ mistakes: form.mistakes }, { status: 400 })
  const answer = await answerContribution(act, { ...form.value, contributionId: contribution.id })
  if (!answer.ok) throw notFound()
  return redirect(pageOfContribution(contribution), 303)
}

export default function AnswersPage() {
  const { id, about, back, isMine } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()?.mistakes
  const lead = isMine ? 'Your name stands beside it.' : 'Your whole name stands beside it, and who said this gets a message.'
  return (
    <FormPage title="Write back" lead={lead} back={back} about={about} mistakes={mistakes}>
      <HiddenFields values={{ id: mistakes?.typed.id ?? id }} />
      <TextArea name="words" label="Your answer" rows={5} defaultValue={mistakes?.typed.words} error={mistakes?.errors.words} />
      <Button variant="next" wide icon="next">
        Send the answer
      </Button>
    </FormPage>
  )
}
