import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { allowAnyone } from '#app/server/allow.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { PageHeader } from '#app/ui/page-header.tsx'
import { listDataMap } from '../privacy/queries.server.ts'

export const handle = { template: 'participant' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('What we hold, and why')

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request)
  return { categories: listDataMap() }
}

export default function PrivacyPage() {
  const { categories } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title="What we hold, and why"
        lead="Everything this system keeps, in plain words. It is drawn from the system’s own tables, so nothing is left out."
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
      {categories.map(({ category, entries }) => (
        <details key={category}>
          <summary>
            <h2>{category}</h2>
          </summary>
          {entries.map(({ table, holds, basis, article9, retention }) => (
            <article key={table} className="stack stack-small">
              <p>{holds}</p>
              <dl className="small">
                {basis && <dt>Why we may</dt>}
                {basis && <dd>{basis}</dd>}
                {article9 && <dt>Why we may, for what is sensitive</dt>}
                {article9 && <dd>{article9}</dd>}
                <dt>How long</dt>
                <dd>{retention}</dd>
              </dl>
            </article>
          ))}
        </details>
      ))}
      <section aria-labelledby="not-happy" className="stack-small">
        <h2 id="not-happy">If something is not right</h2>
        <p>
          Talk to your named contact: their name and number are at the foot of every page once you are signed in. They answer you by name.
          You may also complain to the Information Commissioner’s Office, at ico.org.uk.
        </p>
      </section>
    </>
  )
}
