import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm, typedIn } from '#app/shared/read-form.ts'
import { AskNote } from '#app/ui/ask-note.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { requireAccount } from '../accounts/guards.server.ts'
import { editPerson, shownOfProfile } from '../commands/edit-person.server.ts'
import { ChangedMeanwhile } from '../components/changed-meanwhile.tsx'
import { StrengthsFields } from '../components/strengths-fields.tsx'
import { myStrengthsForm } from '../forms.ts'
import { findMyProfile } from '../queries/person.server.ts'

export const handle = { template: 'participant', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('What I bring')

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireAccount(request)
  return shownOfProfile(await findMyProfile(viewer.personId), ['strengths', 'wants'])
}

export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requireAccount(request)
  const formData = await request.formData()
  const form = readForm(formData, myStrengthsForm)
  if (!form.ok) return data({ mistakes: form.mistakes, now: null }, { status: 400 })
  const { seen, ...changes } = form.value
  const edit = await editPerson(act, { id: viewer.personId, seen, changes })
  if (edit.ok) return redirect('/me')
  return data({ mistakes: { errors: {}, typed: typedIn(formData) }, now: edit }, { status: 409 })
}

export default function MyStrengthsPage() {
  const { shown, seen } = useLoaderData<typeof loader>()
  const { mistakes, now } = useActionData<typeof action>() ?? {}
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to="/me">My page</BackLink>
      <PageHeader title="What you bring" />
      <AskNote
        why="So that you are asked for what you are good at, and come to what you care about."
        who="Your organisers and whoever helps you. You can change it any day."
        howLong="As long as you like. Skip what you like."
      />
      {now && mistakes && <ChangedMeanwhile theirs={now.shown} yours={mistakes.typed} />}
      <Form method="post" className="stack">
        <HiddenFields values={{ seen: now?.seen ?? seen }} />
        <StrengthsFields values={shown} mistakes={mistakes} mine />
        <Button variant="next" wide>
          {now ? 'Keep mine instead' : 'Keep it so'}
        </Button>
      </Form>
    </>
  )
}
