import type { LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { requireAccount } from '../../accounts/guards.server.ts'
import { KeyList } from '../components/key-list.tsx'
import { RecoveryNote } from '../components/recovery-note.tsx'
import { sayDone } from '../key-words.ts'
import { listKeys } from '../queries/keys.server.ts'

export const meta = () => pageTitle('My keys')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireAccount(request)
  const done = sayDone(new URL(request.url).searchParams.get('done'))
  return { ...(await listKeys(viewer.personId)), done, today: dayOf(viewer.at) }
}

export default function MyKeys() {
  const { passkeys, app, codes, done, today } = useLoaderData<typeof loader>()
  const hasKeys = passkeys.length > 0 || app !== null
  return (
    <>
      <BackLink to="/me">My page</BackLink>
      <PageHeader
        title="My keys"
        lead="Your e-mail lets you in. A second key keeps out whoever gets into your e-mail. Who works here is asked to have one."
      />
      <div className="stack stack-large">
        {done && (
          <Notice variant="kept" title={done} justNow>
            We tell you by e-mail as well, so that you notice if it was not you.
          </Notice>
        )}
        {hasKeys && <RecoveryNote codes={codes} />}
        <section className="stack" aria-labelledby="second-keys">
          <h2 id="second-keys">Second keys</h2>
          {hasKeys ? <KeyList passkeys={passkeys} app={app} today={today} /> : <p>None yet.</p>}
          <p className="row">
            <ButtonLink to="/me/keys/passkey" variant={hasKeys ? 'plain' : 'next'} icon="key">
              Add a passkey
            </ButtonLink>
            {!app && (
              <ButtonLink to="/me/keys/app" icon="phonebox">
                Add an authenticator app
              </ButtonLink>
            )}
          </p>
          <p className="quiet">
            A passkey is the easiest: your phone or computer knows you by finger, face or PIN. An authenticator app shows six figures to
            type, and works without JavaScript.
          </p>
        </section>
        {done && (
          <Form method="post" action="/me/devices/others">
            <Button>Sign out everywhere else</Button>
          </Form>
        )}
        <p>
          <LineLink to="/me/devices" icon="home">
            Where I am signed in
          </LineLink>
        </p>
      </div>
    </>
  )
}
