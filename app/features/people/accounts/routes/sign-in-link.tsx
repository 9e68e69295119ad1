import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { allowAnyone } from '#app/server/allow.server.ts'
import { clearedAskingCookie, findAsking } from '#app/server/asking.server.ts'
import { sessionHashOf } from '#app/server/session.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pathAfter } from '../../keys/after-sign-in.ts'
import { signInByLink } from '../commands/sign-in.server.ts'
import { SharedPhone } from '../components/shared-phone.tsx'
import { linkForm } from '../forms.ts'
import { findLiveLink } from '../queries/sign-in.server.ts'

export const meta = () => pageTitle('Come in')
export const handle = { template: 'participant' } satisfies PageHandle

/** Opening the link uses nothing up: programs that look for harm in mail open links too. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { act } = await allowAnyone(request)
  const token = new URL(request.url).searchParams.get('token')
  if (!token) return { token: null, knownAs: null, sharedPhone: false }
  const link = await findLiveLink(token, act.at)
  if (!link) throw ranOut()
  const asking = await findAsking(request)
  const isSameBrowser = asking?.browserHash === link.browser_hash
  return { token, knownAs: link.known_as, sharedPhone: isSameBrowser && asking.sharedPhone }
}

export async function action({ request }: ActionFunctionArgs) {
  const { act } = await allowAnyone(request)
  const form = readForm(await request.formData(), linkForm)
  if (!form.ok) throw ranOut()
  const { token, shared_phone: sharedPhone } = form.value
  const link = await findLiveLink(token, act.at)
  const browser = { userAgent: request.headers.get('User-Agent') ?? '', sharedPhone, instead: await sessionHashOf(request) }
  const outcome = await signInByLink(act, { token, ...browser })
  if (!outcome.ok) throw ranOut()
  const asking = await findAsking(request)
  const to = asking && asking.browserHash === link?.browser_hash ? asking.to : '/today'
  const cookies = [outcome.cookie, await clearedAskingCookie()]
  return redirect(pathAfter(outcome, to), { status: 303, headers: cookies.map((cookie): [string, string] => ['Set-Cookie', cookie]) })
}

const ranOut = () =>
  new Response('A link to sign in works once, for 15 minutes, and a newer one puts an older out of use. Nothing you wrote is lost.', {
    status: 410,
  })

export default function SignInLink() {
  const { token, knownAs, sharedPhone } = useLoaderData<typeof loader>()
  if (!token) return <NotWhole />
  return (
    <Form method="post" action="/sign-in/link" className="stack stack-large">
      <PageHeader
        title={
          <>
            Hello <bdi>{knownAs}</bdi>
          </>
        }
      >
        <p>One more tap and you are in.</p>
      </PageHeader>
      <HiddenFields values={{ token }} />
      <SharedPhone chosen={sharedPhone} />
      <Button variant="next" wide icon="next">
        Sign in
      </Button>
    </Form>
  )
}

function NotWhole() {
  return (
    <div className="stack stack-large">
      <PageHeader title="Part of the link is missing">
        <p>Open it again from the message, or copy the whole of it.</p>
      </PageHeader>
      <p>
        <ButtonLink to="/sign-in" variant="next" wide icon="next">
          Send me a new one
        </ButtonLink>
      </p>
    </div>
  )
}
