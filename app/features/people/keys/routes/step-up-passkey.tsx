import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm, typedIn } from '#app/shared/read-form.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { requireAccount } from '../../accounts/guards.server.ts'
import { stepUpWithPasskey } from '../commands/use-passkey.server.ts'
import { stepUpPasskeyForm, stepUpPathForm } from '../forms.ts'
import { passkeyWords } from '../key-words.ts'
import { clearedPasskeyCookie, passkeyBrowserOf } from '../queries/passkey-cookie.server.ts'
import { pathAfterStepUp } from '../step-up-path.ts'

export const meta = () => pageTitle('Check that it is you')
export const handle = { template: 'participant', scripts: true } satisfies PageHandle

/** The passkey is asked for on the page with all the ways. */
export async function loader({ request }: LoaderFunctionArgs) {
  await requireAccount(request)
  return redirect('/step-up')
}

export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requireAccount(request)
  const formData = await request.formData()
  const form = readForm(formData, stepUpPasskeyForm)
  if (!form.ok) return refused(formData, form.mistakes.errors.answer ?? passkeyWords.wrong)
  const { answer, ...path } = form.value
  const { personId, sessionHash } = viewer
  const shown = { ...answer, clientExtensionResults: {} }
  const outcome = await stepUpWithPasskey(act, { personId, sessionHash, browserHash: await passkeyBrowserOf(request), answer: shown })
  if (!outcome.ok) return refused(formData, passkeyWords[outcome.reason])
  return redirect(pathAfterStepUp(path), { status: 303, headers: { 'Set-Cookie': await clearedPasskeyCookie() } })
}

function refused(formData: FormData, words: string) {
  const path = stepUpPathForm.safeParse(typedIn(formData))
  return data({ mistakes: mistake(formData, 'form', words), back: `/step-up?${new URLSearchParams(path.data ?? {})}` }, { status: 400 })
}

export default function StepUpPasskey() {
  const { mistakes, back = '/step-up' } = useActionData<typeof action>() ?? {}
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <PageHeader title="Check that it is you" />
      <p>
        <LineLink to={back} icon="again">
          Try again, or use another way
        </LineLink>
      </p>
    </>
  )
}
