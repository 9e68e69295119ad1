import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm, type FormMistakes } from '#app/shared/read-form.ts'
import { AskNote } from '#app/ui/ask-note.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { TwoVersions } from '#app/ui/two-versions.tsx'
import { keepWhy, shownOfWhy } from '../commands/keep-why.server.ts'
import { whyForm } from '../forms.ts'
import { requireCoachingOfPair } from '../guards.server.ts'
import { openWhy } from '../queries/words.server.ts'

export const meta = () => pageTitle('What I want from this')
export const handle = { template: 'participant', nav: 'coaching' } satisfies PageHandle
export { readAgainAfterConflict as shouldRevalidate } from '#app/shared/read-again.ts'

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { coaching, relations } = await requireCoachingOfPair(request, params)
  const shown = shownOfWhy(await openWhy(relations, { id: coaching.id, personId: coaching.person_id }))
  const { id, known_as, coach_known_as } = coaching
  return { id, name: known_as, coachName: coach_known_as, isCoach: relations.has('coach'), shown, seen: fingerprint(shown) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, coaching } = await requireCoachingOfPair(request, params)
  const form = readForm(await request.formData(), whyForm)
  if (!form.ok) return data({ mistakes: form.mistakes, changed: false }, { status: 400 })
  const kept = await keepWhy(act, { coachingId: coaching.id, ...form.value })
  if (kept.ok) return redirect(`/coachings/${coaching.id}`, 303)
  const mistakes: FormMistakes = { errors: {}, typed: { why: form.value.why ?? '' } }
  return data({ mistakes, changed: true }, { status: 409 })
}

export default function WhyPage() {
  const { id, name, coachName, isCoach, shown, seen } = useLoaderData<typeof loader>()
  const { mistakes, changed } = useActionData<typeof action>() ?? { changed: false }
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/coachings/${id}`}>{isCoach ? name : `You and ${coachName}`}</BackLink>
      <PageHeader title={isCoach ? `What ${name} wants from this` : 'What I want from this'} />
      {changed && <TwoVersions texts={[{ theirs: shown.why, yours: mistakes.typed.why ?? '' }]} />}
      <AskNote
        why={
          isCoach
            ? `So that you can read it together when it is heavy. Write it as ${name} says it.`
            : 'So that you can read it again when it is heavy.'
        }
        who={isCoach ? `You and ${name}. Nobody else.` : `You and ${coachName}. Nobody else.`}
        howLong="As long as you like. You can skip it, or change it later."
      />
      <Form method="post" className="stack">
        <HiddenFields values={{ seen: changed ? seen : (mistakes?.typed.seen ?? seen) }} />
        <TextArea
          name="why"
          label={isCoach ? 'In their words' : 'In your words'}
          look="words"
          rows={4}
          defaultValue={mistakes?.typed.why ?? shown.why}
          error={mistakes?.errors.why}
        />
        <Button variant="next">{changed ? 'Keep mine instead' : 'Keep it'}</Button>
      </Form>
    </>
  )
}
