import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Select } from '#app/ui/select.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { joinIdea, ownIdea } from '../commands/idea-people.server.ts'
import { LeaveIdea } from '../components/leave-idea.tsx'
import { ideaPersonForm } from '../forms.ts'
import { requireIdeaToWrite } from '../guards.server.ts'
import { ideaParts, ideaPartWords } from '../idea-parts.ts'
import { listIdeaPeople } from '../queries/idea-people.server.ts'
import { listPeopleForIdea } from '../queries/places-for-ideas.server.ts'

export const handle = { template: 'participant', nav: 'ideas' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Whose idea it is')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { idea, viewer } = await requireIdeaToWrite(request, params)
  const people = await listPeopleForIdea(viewer)
  return { idea, people, parts: await listIdeaPeople(idea.id) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, idea, viewer } = await requireIdeaToWrite(request, params)
  const formData = await request.formData()
  const form = readForm(formData, ideaPersonForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const { personId, part, reason } = form.value
  const people = await listPeopleForIdea(viewer)
  if (!people.some(({ id }) => id === personId))
    return data(mistake(formData, 'personId', 'Choose somebody from the list'), { status: 400 })
  if (part !== 'owner') await joinIdea(act, { ideaId: idea.id, personId, part, agreed: personId === act.byId })
  else if (!(await ownIdea(act, { ideaId: idea.id, personId, reason })).ok) {
    const words = 'They organise things here and would be the only owner. Write why that is right; it stays readable on the idea'
    return data(mistake(formData, 'reason', words), { status: 400 })
  }
  return redirect(`/ideas/${idea.id}`)
}

export default function IdeaPeoplePage() {
  const { idea, people, parts } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const typed: Record<string, string> = mistakes?.typed ?? {}
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/ideas/${idea.id}`}>{idea.title}</BackLink>
      <PageHeader title="Whose idea it is" />
      <LeaveIdea ideaId={idea.id} parts={parts} />
      <h2>Ask somebody in</h2>
      <Form method="post" className="stack">
        <Select
          name="personId"
          label="Who"
          empty="Choose"
          options={people.map(({ id, known_as, family_name }) => ({ value: id, label: [known_as, family_name].filter(Boolean).join(' ') }))}
          defaultValue={typed.personId ?? ''}
          error={mistakes?.errors.personId}
        />
        <ChoiceGroup
          name="part"
          label="What they are to it"
          options={ideaParts.map((value) => ({ value, label: ideaPartWords[value].title, hint: ideaPartWords[value].about }))}
          chosen={typed.part ?? ''}
          error={mistakes?.errors.part}
        />
        {mistakes?.errors.reason && (
          <TextArea name="reason" label="Why is that right?" rows={3} defaultValue={typed.reason} error={mistakes.errors.reason} />
        )}
        <Button variant="next" wide>
          Ask them in
        </Button>
      </Form>
    </>
  )
}
