import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm, typedIn } from '#app/shared/read-form.ts'
import { AskNote } from '#app/ui/ask-note.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { requireAccount } from '../accounts/guards.server.ts'
import { editPerson, shownOfProfile } from '../commands/edit-person.server.ts'
import { ChangedMeanwhile } from '../components/changed-meanwhile.tsx'
import { ReachWordsField } from '../components/reach-words-field.tsx'
import { WaysToReach } from '../components/ways-to-reach.tsx'
import { myReachForm } from '../forms.ts'
import { listOwnContactWays } from '../queries/contact-ways.server.ts'
import { findMyProfile } from '../queries/person.server.ts'

export const handle = { template: 'participant', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('How to reach me')

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireAccount(request)
  const ways = await listOwnContactWays(viewer.personId)
  return { id: viewer.personId, ways, ...shownOfProfile(await findMyProfile(viewer.personId), ['reachWords']) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requireAccount(request)
  const formData = await request.formData()
  const form = readForm(formData, myReachForm)
  if (!form.ok) return data({ mistakes: form.mistakes, now: null }, { status: 400 })
  const { seen, ...changes } = form.value
  const edit = await editPerson(act, { id: viewer.personId, seen, changes })
  if (edit.ok) return redirect('/me/contact')
  return data({ mistakes: { errors: {}, typed: typedIn(formData) }, now: edit }, { status: 409 })
}

export default function MyContactPage() {
  const { id, ways, shown, seen } = useLoaderData<typeof loader>()
  const { mistakes, now } = useActionData<typeof action>() ?? {}
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to="/me">My page</BackLink>
      <PageHeader title="How to reach you" />
      <AskNote
        why="So that nobody rings at the wrong time, or leaves a message that others hear."
        who="Your organisers, your coach and whoever helps you. Nobody else in your cohort."
        howLong="About 1 minute."
      />
      {now && mistakes && <ChangedMeanwhile theirs={now.shown} yours={mistakes.typed} />}
      <Form method="post" className="stack">
        <HiddenFields values={{ seen: now?.seen ?? seen }} />
        <ReachWordsField values={shown} mistakes={mistakes} mine />
        <Button variant="next" wide>
          {now ? 'Keep mine instead' : 'Keep it so'}
        </Button>
      </Form>
      <section aria-labelledby="ways" className="stack">
        <h2 id="ways">Your numbers and addresses</h2>
        <WaysToReach ways={ways} reachWords={null} isNamedContact changeAt={`/people/${id}/contact-ways`} />
        <LineLink to={`/people/${id}/contact-ways`}>Add a number or an address</LineLink>
      </section>
    </>
  )
}
