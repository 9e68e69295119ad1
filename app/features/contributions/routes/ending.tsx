import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { notFound } from '#app/server/allow.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm, type FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TwoVersions } from '#app/ui/two-versions.tsx'
import { endContribution } from '../commands/end-words.server.ts'
import { FormPage } from '../components/form-page.tsx'
import { pageOfContribution } from '../contribution-kinds.ts'
import { leastEndingLength, outcomes, outcomeWords } from '../ending-words.ts'
import { endingForm } from '../forms.ts'
import { requireContribution } from '../guards.server.ts'
import { findAbout } from '../queries/about.server.ts'
import { findEnding } from '../queries/answers.server.ts'

export const meta = () => pageTitle('Say what came of it')
export const handle = { template: 'participant' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contribution, relations } = await requireContribution(request, params, 'contribution.end')
  const ending = await findEnding(contribution)
  return { ...(await findAbout(contribution, relations)), standing: ending ? { words: ending.words ?? '', by: ending.by } : null }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { contribution, act } = await requireContribution(request, params, 'contribution.end')
  const form = readForm(await request.formData(), endingForm)
  if (!form.ok) return data({ mistakes: form.mistakes, isSecond: false }, { status: 400 })
  const ended = await endContribution(act, { ...form.value, contributionId: contribution.id })
  if (ended.ok) return redirect(pageOfContribution(contribution), 303)
  if (ended.reason !== 'already_ended') throw notFound()
  const mistakes: FormMistakes = { errors: {}, typed: { ...form.value } }
  return data({ mistakes, isSecond: true }, { status: 409 })
}

export default function EndingPage() {
  const { about, back, isMine, standing } = useLoaderData<typeof loader>()
  const { mistakes, isSecond } = useActionData<typeof action>() ?? { isSecond: false }
  const lead = isMine ? 'Your name stands beside it.' : 'Your whole name stands beside it, and who said this gets a message.'
  return (
    <FormPage title="Say what came of it" lead={lead} back={back} about={about} mistakes={mistakes}>
      {isSecond && standing && <TwoVersions by={standing.by} texts={[{ theirs: standing.words, yours: mistakes.typed.words ?? '' }]} />}
      {standing && !isSecond && (
        <p>
          <bdi>{standing.by}</bdi> has already said what came of it. Open it again first if that was not the end.
        </p>
      )}
      {!standing && (
        <>
          <ChoiceGroup
            name="outcome"
            label="What came of it?"
            options={outcomes.map((one) => ({ value: one, label: outcomeWords[one].choice }))}
            chosen={mistakes?.typed.outcome}
            error={mistakes?.errors.outcome}
          />
          <TextArea
            name="words"
            label="In your words: what happened, and why"
            hint={`As you would say it to them. At least ${leastEndingLength} characters.`}
            rows={5}
            defaultValue={mistakes?.typed.words}
            error={mistakes?.errors.words}
          />
          <Button variant="next" wide icon="next">
            Say what came of it
          </Button>
        </>
      )}
    </FormPage>
  )
}
