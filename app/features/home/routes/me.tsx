import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { allow } from '#app/server/allow.server.ts'
import { requireViewer } from '#app/server/viewer.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { roleWords, type RoleKind } from '#app/shared/roles.ts'
import { CardLink } from '#app/ui/card.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { listMyRoles } from '../record/queries.server.ts'

export const handle = { template: 'participant', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('My page')

export async function loader({ request }: LoaderFunctionArgs) {
  const { personId, knownAs, familyName } = await requireViewer(request)
  const { act } = await allow(request, 'account.own', { personId })
  return { name: [knownAs, familyName].filter(Boolean).join(' '), roles: await listMyRoles(personId, act.at) }
}

export default function MyPage() {
  const { name, roles } = useLoaderData<typeof loader>()
  const does = (...kinds: RoleKind[]) => roles.some(({ kind }) => kinds.includes(kind))
  return (
    <>
      <PageHeader title={name} lead="Your own page. Only you see it." />
      {roles.length > 0 && (
        <section aria-labelledby="roles">
          <h2 id="roles">What you do here</h2>
          {roles.map(({ id, kind, where }) => (
            <details key={id}>
              <summary>{where ? `${roleWords[kind].name}, ${where}` : roleWords[kind].name}</summary>
              <p>{roleWords[kind].opens}</p>
            </details>
          ))}
        </section>
      )}
      <nav aria-label="My page" className="stack">
        <CardLink to="/me/contact" title="How to reach me">
          Numbers and addresses, and when not to use them
        </CardLink>
        <CardLink to="/me/strengths" title="What I bring">
          And what I want to be part of
        </CardLink>
        <CardLink to="/me/languages" title="My languages">
          The one I like best comes first
        </CardLink>
        <CardLink to="/me/contributions" title="What I said">
          And what came of it
        </CardLink>
        <CardLink to="/me/calendar" title="My calendar">
          Your dates on your own phone
        </CardLink>
        <CardLink to="/me/record" title="My record">
          Everything held about me, to read and to keep
        </CardLink>
        <CardLink to="/me/readers" title="Who looked">
          Who opened how to reach me, and when
        </CardLink>
        <CardLink to="/me/keys" title="My keys">
          What lets me in besides my e-mail
        </CardLink>
        <CardLink to="/me/devices" title="Where I am signed in">
          And how to sign out there
        </CardLink>
        {does('steward', 'safeguarding_lead') && (
          <CardLink to="/audit" title="Who did what">
            By whom and when, without what it says
          </CardLink>
        )}
        {does('steward') && (
          <CardLink to="/machine" title="Machine room">
            How the house does, and what goes by itself
          </CardLink>
        )}
      </nav>
    </>
  )
}
