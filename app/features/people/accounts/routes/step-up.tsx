import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { clearedAskingCookie, findAsking } from '#app/server/asking.server.ts'
import { env } from '#app/server/env.server.ts'
import { tooMany } from '#app/server/limit.server.ts'
import { isOwnPath } from '#app/shared/fields.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { codeWords, tooManyTries } from '../code-words.ts'
import { stepUp } from '../commands/step-up.server.ts'
import { AskStepUpCode, NoAddress, TypeStepUpCode } from '../components/step-up-forms.tsx'
import { stepUpForm } from '../forms.ts'
import { requireAccount } from '../guards.server.ts'
import { findLiveCodeOf, findSignInWayOf } from '../queries/sign-in.server.ts'

export const meta = () => pageTitle('Check that it is you')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer, act } = await requireAccount(request)
  const to = new URL(request.url).searchParams.get('to') ?? ''
  const asking = await findAsking(request)
  return {
    to: isOwnPath(to) ? to : '/today',
    hasAddress: (await findSignInWayOf(viewer.personId)) !== undefined,
    hasAsked: asking !== undefined && (await findLiveCodeOf(viewer.personId, asking, act.at)) !== undefined,
    hasMailbox: env().demo,
  }
}

export async function action({ request }: ActionFunctionArgs) {
  const { viewer, act } = await requireAccount(request)
  const formData = await request.formData()
  const form = readForm(formData, stepUpForm)
  if (!form.ok) return data({ mistakes: form.mistakes }, { status: 400 })
  const asking = await findAsking(request)
  if (!asking) return data({ mistakes: mistake(formData, 'code', codeWords.elsewhere) }, { status: 400 })

  const { personId, sessionHash } = viewer
  const { codeId, browserHash } = asking
  const outcome = await stepUp(act, { personId, sessionHash, codeId, browserHash, code: form.value.code })
  if (outcome.ok) return redirect(form.value.to, { status: 303, headers: { 'Set-Cookie': await clearedAskingCookie() } })
  if (outcome.reason === 'too_many') throw tooMany(tooManyTries)
  return data({ mistakes: mistake(formData, 'code', codeWords[outcome.reason]) }, { status: 400 })
}

export default function StepUp() {
  const { to, hasAddress, hasAsked, hasMailbox } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()?.mistakes
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <div className="stack stack-large">
        <PageHeader title="Check that it is you">
          <p>What comes next touches what others told us, so we ask again who sits here. It counts for ten minutes.</p>
        </PageHeader>
        {hasAsked || mistakes ? (
          <TypeStepUpCode to={to} mistakes={mistakes} hasMailbox={hasMailbox} />
        ) : hasAddress ? (
          <AskStepUpCode to={to} />
        ) : (
          <NoAddress />
        )}
      </div>
    </>
  )
}
