import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field } from '#app/ui/field.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { moveIdea, type Moved } from '../commands/move-idea.server.ts'
import { moveIdeaForm } from '../forms.ts'
import { requireIdeaToWrite } from '../guards.server.ts'
import { listStages } from '../queries/ideas.server.ts'

export const handle = { template: 'participant', nav: 'ideas' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Say what happened')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { idea } = await requireIdeaToWrite(request, params)
  return { id: newId(), idea, stages: await listStages(idea.pathway_id) }
}

type Refusal = Exclude<Moved, { ok: true }>['reason']

const refusals: Record<Refusal, string> = {
  gone: 'This idea is gone',
  no_such_stage: 'Choose one of the stages',
  there_already: 'It is there already. Choose where it is now, or write back instead',
  ended: 'It has an ending. Open it again first; what you wrote is still here',
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, idea } = await requireIdeaToWrite(request, params)
  const formData = await request.formData()
  const form = readForm(formData, moveIdeaForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const moved = await moveIdea(act, { ideaId: idea.id, ...form.value })
  if (!moved.ok) return data(mistake(formData, 'stageId', refusals[moved.reason]), { status: 400 })
  return redirect(`/ideas/${idea.id}`)
}

export default function MovesPage() {
  const { id, idea, stages } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const typed: Record<string, string> = mistakes?.typed ?? {}
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/ideas/${idea.id}`}>{idea.title}</BackLink>
      <PageHeader title="Say what happened" lead="Forward or back: both are part of finding out." />
      <Form method="post" className="stack">
        <HiddenFields values={{ id: typed.id ?? id }} />
        <ChoiceGroup
          name="stageId"
          label="Where is it now?"
          options={stages.map((stage) => ({ value: stage.id, label: stage.name, hint: stage.asks }))}
          chosen={typed.stageId ?? ''}
          error={mistakes?.errors.stageId}
        />
        <TextArea
          name="words"
          label="What happened?"
          hint="What the stage asks for, in your own words. It stays in the story of the idea."
          look="words"
          rows={4}
          defaultValue={typed.words}
          error={mistakes?.errors.words}
        />
        <Field
          name="lived"
          label="Who took part that has lived it?"
          hint="First names, or “three parents from the gate”. You can leave this out."
          defaultValue={typed.lived}
          error={mistakes?.errors.lived}
        />
        <Button variant="next" wide>
          Add it to the story
        </Button>
      </Form>
    </>
  )
}
