import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { isOwnPath } from '#app/shared/fields.ts'
import { fingerprint } from '#app/shared/fingerprint.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { findContact } from '../../queries/contact-ways.server.ts'
import { welcomePerson } from '../commands/welcome-person.server.ts'
import { HowToReachMe } from '../components/how-to-reach-me.tsx'
import { ReachVersions } from '../components/reach-versions.tsx'
import { WhoSeesWhat } from '../components/who-sees-what.tsx'
import { YourPerson } from '../components/your-person.tsx'
import { readSafe, welcomeForm } from '../forms.ts'
import { requireAccount } from '../guards.server.ts'
import { findReach, listMyWays } from '../queries/welcome.server.ts'

export const meta = () => pageTitle('Welcome')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireAccount(request)
  const to = new URL(request.url).searchParams.get('to') ?? ''
  return {
    knownAs: viewer.knownAs,
    contact: await findContact(viewer.personId),
    to: isOwnPath(to) ? to : '/today',
    ...(await showReach(viewer.personId)),
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requireAccount(request)
  const { personId } = viewer
  const shown = await showReach(personId)
  const formData = await request.formData()
  const form = readForm(formData, welcomeForm)
  if (!form.ok) return data({ mistakes: form.mistakes, now: undefined }, { status: 400 })
  const { reach_words: reachWords, seen, to } = form.value
  const welcomed = await welcomePerson(act, { personId, reachWords, seen, safe: readSafe(formData, shown.ways) })
  if (welcomed.ok) return redirect(to, 303)
  return data({ mistakes: mistake(formData, 'form', changedMeanwhile), now: shown }, { status: 409 })
}

const changedMeanwhile = 'Someone changed how to reach you while you were reading. Both are below, and yours is still in the form'

/** How this person can be reached now, with the mark that a change is checked against. */
async function showReach(personId: string) {
  const reach = await findReach(personId)
  return { reachWords: reach?.reachWords ?? null, ways: await listMyWays(personId), seen: fingerprint(reach ?? {}) }
}

export default function Welcome() {
  const { knownAs, contact, to, ...shown } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const now = answer?.now ?? shown
  return (
    <>
      <ErrorSummary mistakes={answer?.mistakes} />
      <PageHeader
        title={
          <>
            Welcome, <bdi>{knownAs}</bdi>
          </>
        }
      >
        <p>
          Before we ask you anything: who is here for you, and who sees what. Two minutes to read, and nothing on this page has to be
          answered.
        </p>
      </PageHeader>
      <div className="stack stack-large">
        {answer?.now && <ReachVersions now={answer.now} typed={answer.mistakes.typed} to={to} />}
        <YourPerson contact={contact} />
        <WhoSeesWhat />
        <Form method="post" className="stack stack-large">
          <HiddenFields values={{ to, seen: now.seen }} />
          <HowToReachMe reachWords={now.reachWords} ways={now.ways} mistakes={answer?.mistakes} />
          <Button variant="next" wide icon="next">
            I have read this
          </Button>
          <p className="quiet">You can change your mind about any of this later, on your own page.</p>
        </Form>
      </div>
    </>
  )
}
