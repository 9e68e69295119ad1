import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { env } from '#app/server/env.server.ts'
import { isOwnPath } from '#app/shared/fields.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { AskNote } from '#app/ui/ask-note.tsx'
import { ButtonLink } from '#app/ui/button.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { requireAccount } from '../../accounts/guards.server.ts'

export const meta = () => pageTitle('A second key')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  await requireAccount(request)
  const to = new URL(request.url).searchParams.get('to') ?? ''
  return { to: isOwnPath(to) ? to : '/today', isNeeded: env().staffKeys === 'needed' }
}

/** Asks who works here to add a second key, on the way in. Where the site does not insist, they may go on without. */
export default function KeysAsking() {
  const { to, isNeeded } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader title="Please add a second key" lead={isNeeded ? 'Who works here needs one. Then you go on to your pages.' : undefined} />
      <div className="stack">
        <AskNote
          why="You see what many people told us. With a second key, nobody gets to it who only got into your e-mail."
          who="A passkey stays on your phone or computer. We keep what checks it, and nothing of you."
          howLong="About 1 minute, and then it is quicker than a code."
        />
        <p>
          <ButtonLink to="/me/keys/passkey" variant="next" wide icon="key">
            Add a passkey
          </ButtonLink>
        </p>
        <p>
          <LineLink to="/me/keys/app" icon="phonebox">
            Add an authenticator app instead
          </LineLink>
        </p>
        {!isNeeded && (
          <p>
            <LineLink to={to} icon="next">
              Not now
            </LineLink>
          </p>
        )}
      </div>
    </>
  )
}
