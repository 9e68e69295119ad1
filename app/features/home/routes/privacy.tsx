import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listKeepers } from '#app/features/people/record-requests/queries/keepers.server.ts'
import { allowAnyone } from '#app/server/allow.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { DataCategoryPart } from '../components/data-category.tsx'
import { YourRights } from '../components/your-rights.tsx'
import { listDataMap } from '../privacy/queries.server.ts'

export const handle = { template: 'participant' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('What we hold, and why')

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer, act } = await allowAnyone(request)
  const keepers = viewer?.isWelcomed ? await listKeepers(viewer.personId, act.at) : []
  return {
    categories: listDataMap(),
    isWhole: new URL(request.url).searchParams.get('show') === 'all',
    isSignedIn: viewer?.isWelcomed === true,
    names: keepers.map(({ name }) => name),
  }
}

export default function PrivacyPage() {
  const { categories, isWhole, isSignedIn, names } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title="What we hold, and why"
        lead="Everything this system keeps, in plain words. It is drawn from the system’s own tables, so nothing is left out."
        actions={!isWhole && <ButtonLink to="/privacy?show=all">Open it all, to print</ButtonLink>}
      />
      <section aria-labelledby="promises" className="stack-small">
        <h2 id="promises">What we promise</h2>
        <ul>
          <li>What you tell is yours. You can read it, correct it, download it and take it back.</li>
          <li>Private means private. An organiser cannot open your check-ins or your reflections.</li>
          <li>Who works with you, or manages you, never reads here what you said, unless you chose that.</li>
          <li>Nothing you told us ends in silence. There is an answer with a name under it.</li>
          <li>Nobody outside sees why you are here: titles of messages, pages and calendars are neutral.</li>
        </ul>
      </section>
      {categories.map((category) => (
        <DataCategoryPart key={category.category} {...category} isOpen={isWhole} />
      ))}
      <section aria-labelledby="where" className="stack-small">
        <h2 id="where">Where it goes</h2>
        <p>
          Nowhere else. It stays on the computer that this site runs on, and in its backups. A message to you goes by mail, as any mail
          does. We sell nothing and count no visits. No other company reads along.
        </p>
      </section>
      <YourRights isSignedIn={isSignedIn} names={names} />
    </>
  )
}
