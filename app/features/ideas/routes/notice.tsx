import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { answerFamiliesNotice } from '../commands/move-idea.server.ts'
import { noticeForm } from '../forms.ts'
import { requireIdeaToWrite } from '../guards.server.ts'

export const handle = { template: 'participant', nav: 'ideas' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Would families notice?')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { idea } = await requireIdeaToWrite(request, params)
  return { idea }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, idea } = await requireIdeaToWrite(request, params)
  const form = readForm(await request.formData(), noticeForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  await answerFamiliesNotice(act, { ideaId: idea.id, words: form.value.words })
  return redirect(`/ideas/${idea.id}`)
}

export default function NoticePage() {
  const { idea } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/ideas/${idea.id}`}>{idea.title}</BackLink>
      <PageHeader title="Would families notice?" lead="If this were real life, what would a family see, hear or be asked?" />
      <Form method="post" className="stack">
        <TextArea
          name="words"
          label="In your own words"
          hint="Leave it empty to ask the question again."
          look="words"
          rows={3}
          defaultValue={mistakes?.typed.words ?? idea.families_notice ?? ''}
          error={mistakes?.errors.words}
        />
        <Button variant="next" wide>
          Keep the answer
        </Button>
      </Form>
    </>
  )
}
