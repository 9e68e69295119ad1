import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { phoneOwnerOf } from '#app/server/phone.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field } from '#app/ui/field.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { NoSignal, OnThisPhone } from '#app/ui/on-this-phone.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { addIdeaStep } from '../commands/idea-steps.server.ts'
import { ideaStepForm } from '../forms.ts'
import { requireIdeaToWrite } from '../guards.server.ts'
import { stepMissing } from '../idea-parts.ts'
import { placeOf } from '../place-of.ts'

export const handle = { template: 'participant', nav: 'ideas' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Add a small step')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { idea, viewer, act } = await requireIdeaToWrite(request, params)
  return { id: newId(), idea, phone: phoneOwnerOf({ viewer, guest: undefined }, act.at) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, viewer, idea, contribution } = await requireIdeaToWrite(request, params)
  const formData = await request.formData()
  const form = readForm(formData, ideaStepForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const added = await addIdeaStep(act, { ideaId: idea.id, authorId: viewer.personId, ...placeOf(contribution), ...form.value })
  if (!added.ok)
    return data(mistake(formData, 'words', 'This page has gone stale. Open it again; what you wrote is still here'), { status: 400 })
  return redirect(`/ideas/${idea.id}#steps`)
}

export default function StepsPage() {
  const { id, idea, phone } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/ideas/${idea.id}`}>{idea.title}</BackLink>
      <PageHeader title="Add a small step" lead="Small enough to do this week. It carries your first name." />
      <NoSignal {...phone} />
      <Form
        method="post"
        className="stack"
        data-phone={`/ideas/${idea.id}/steps/phone`}
        data-missing={stepMissing}
        data-then={`/ideas/${idea.id}#steps`}
      >
        <HiddenFields values={{ id: mistakes?.typed.id ?? id }} />
        <Field name="words" label="One small thing" look="words" defaultValue={mistakes?.typed.words} error={mistakes?.errors.words} />
        <Field
          name="dueOn"
          label="By when? You can leave this out"
          type="date"
          look="short"
          defaultValue={mistakes?.typed.dueOn}
          error={mistakes?.errors.dueOn}
        />
        <Button variant="next" wide>
          Add it
        </Button>
      </Form>
      <OnThisPhone {...phone} />
    </>
  )
}
