import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { drawQr } from '#app/server/qr.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { standardCode } from '../../accounts/sign-in-code.ts'
import { addApp, newAppSecret, openAppSecret } from '../commands/app.server.ts'
import { AppCodeField } from '../components/app-code-field.tsx'
import { AppPicture } from '../components/app-picture.tsx'
import { appForm } from '../forms.ts'
import { requireKeyWriter } from '../guards.server.ts'

export const meta = () => pageTitle('Add an authenticator app')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireKeyWriter(request)
  return offer(viewer, newAppSecret(viewer.personId))
}

export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requireKeyWriter(request)
  const formData = await request.formData()
  const form = readForm(formData, appForm)
  // The picture that was looked at stays: the app knows that one, and no new one.
  const same = offer(viewer, form.ok ? form.value.secret : (form.mistakes.typed.secret ?? ''))
  if (!form.ok) return data({ mistakes: form.mistakes, same }, { status: 400 })
  const { personId, sessionHash } = viewer
  const outcome = await addApp(act, { personId, sessionHash, sealed: form.value.secret, code: standardCode(form.value.code) })
  if (outcome.ok) return redirect('/me/keys?done=app', 303)
  return data({ mistakes: mistake(formData, 'code', words[outcome.reason]), same }, { status: 400 })
}

const words = {
  wrong: 'That code does not fit. Look at the app again: it shows a new one every 30 seconds. Is the clock of your phone right?',
  stale: 'This page had gone stale, so there is a new picture. Point the app at it once more',
}

function offer({ personId, knownAs }: Pick<Viewer, 'personId' | 'knownAs'>, sealed: string) {
  const opened = openAppSecret(personId, sealed, knownAs)
  return opened ? { sealed, ...opened, qr: drawQr(opened.uri) } : null
}

export default function AppNew() {
  const fresh = useLoaderData<typeof loader>()
  const { mistakes, same } = useActionData<typeof action>() ?? {}
  const shown = same ?? fresh
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to="/me/keys">My keys</BackLink>
      <PageHeader
        title="Add an authenticator app"
        lead="It shows six figures, new ones every half minute. Any such app will do, and it needs no signal."
      />
      {shown && (
        <div className="stack stack-large">
          <AppPicture secret={shown.secret} uri={shown.uri} qr={shown.qr} />
          <Form method="post" className="stack">
            <HiddenFields values={{ secret: shown.sealed }} />
            <AppCodeField label="The six figures that it shows now" error={mistakes?.errors.code} />
            <Button variant="next" wide icon="check">
              Add this app
            </Button>
          </Form>
        </div>
      )}
    </>
  )
}
