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
import { stepUpWithCode } from '../../keys/commands/use-code.server.ts'
import { stepUpForm } from '../../keys/forms.ts'
import { kindOfCode } from '../../keys/key-codes.ts'
import { keyWords, tooManyKeyTries } from '../../keys/key-words.ts'
import { listKeys } from '../../keys/queries/keys.server.ts'
import { pathAfterStepUp } from '../../keys/step-up-path.ts'
import { codeWords, tooManyTries } from '../code-words.ts'
import { stepUp } from '../commands/step-up.server.ts'
import { NotSentYet } from '../components/not-sent-yet.tsx'
import { StepUpWays } from '../components/step-up-ways.tsx'
import { requireAccount } from '../guards.server.ts'
import { findLiveCodeOf, findSignInWayOf } from '../queries/sign-in.server.ts'

export const meta = () => pageTitle('Check that it is you')
export const handle = { template: 'participant', scripts: true } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer, act } = await requireAccount(request)
  const query = new URL(request.url).searchParams
  const to = query.get('to') ?? ''
  const needs = query.get('needs') === 'key' ? 'key' : ''
  const asking = await findAsking(request)
  const { passkeys, app, codes } = await listKeys(viewer.personId)
  const mayMail = needs !== 'key'
  return {
    path: { to: isOwnPath(to) ? to : '/today', sent: query.get('sent') ?? '', needs },
    hasPasskey: passkeys.length > 0,
    hasApp: app !== null,
    hasCodes: codes.left > 0,
    hasAddress: mayMail && (await findSignInWayOf(viewer.personId)) !== undefined,
    hasAsked: mayMail && asking !== undefined && (await findLiveCodeOf(viewer.personId, asking, act.at)) !== undefined,
    hasMailbox: env().demo,
  }
}

/** Takes whichever code it is: of the app, from paper, or from the message that was asked for here. */
export async function action({ request }: ActionFunctionArgs) {
  const { viewer, act } = await requireAccount(request)
  const formData = await request.formData()
  const form = readForm(formData, stepUpForm)
  if (!form.ok) return data({ mistakes: form.mistakes }, { status: 400 })
  const { personId, sessionHash } = viewer
  const { code, ...path } = form.value
  const { app, codes } = await listKeys(personId)
  const { kind } = kindOfCode(code)
  if ((kind === 'app' && app) || (kind === 'recovery' && codes.made > 0)) {
    const outcome = await stepUpWithCode(act, { personId, sessionHash, code })
    if (outcome.ok) return redirect(pathAfterStepUp(path), 303)
    if (outcome.reason === 'too_many') throw tooMany(tooManyKeyTries)
    return data({ mistakes: mistake(formData, 'code', keyWords[outcome.reason]) }, { status: 400 })
  }

  const asking = await findAsking(request)
  if (!asking) return data({ mistakes: mistake(formData, 'code', codeWords.elsewhere) }, { status: 400 })
  const { codeId, browserHash } = asking
  const outcome = await stepUp(act, { personId, sessionHash, codeId, browserHash, code })
  if (outcome.ok) return redirect(pathAfterStepUp(path), { status: 303, headers: { 'Set-Cookie': await clearedAskingCookie() } })
  if (outcome.reason === 'too_many') throw tooMany(tooManyTries)
  return data({ mistakes: mistake(formData, 'code', codeWords[outcome.reason]) }, { status: 400 })
}

export default function StepUp() {
  const { path, hasMailbox, ...ways } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()?.mistakes
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <div className="stack stack-large">
        <PageHeader title="Check that it is you">
          <p>What comes next touches what others told us, or how you sign in. So we ask again who sits here. It counts for ten minutes.</p>
        </PageHeader>
        <NotSentYet sent={path.sent} />
        <StepUpWays path={path} {...ways} mistakes={mistakes} hasMailbox={hasMailbox} />
      </div>
    </>
  )
}
