import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { sayCount } from '#app/shared/words.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { approachWords } from '../approaches.ts'
import { RoleHolders } from '../components/role-holders.tsx'
import { requireLocality } from '../guards.server.ts'
import { canWriteLocality } from '../permissions.ts'
import { listCommunities, listRoleHolders } from '../queries.server.ts'

export const handle = { template: 'organiser', nav: 'localities' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.locality.name ?? 'Locality')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { locality, relations, act } = await requireLocality(request, params, 'locality.read')
  const communities = await listCommunities(locality.id)
  const holders = await listRoleHolders({ localityId: locality.id }, dayOf(act.at))
  return { locality, communities, holders, mayWrite: canWriteLocality(relations) }
}

export default function LocalityPage() {
  const { locality, communities, holders, mayWrite } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to={`/programmes/${locality.programme_id}`}>{locality.programme_name}</BackLink>
      <PageHeader
        kicker={approachWords[locality.approach]}
        title={locality.name}
        purpose={locality.purpose}
        actions={mayWrite && <ButtonLink to="edit">Change it</ButtonLink>}
      />
      <div className="work work-aside">
        <div className="stack stack-large">
          <section aria-labelledby="promise">
            <h2 id="promise">What leaders promise here</h2>
            <p>
              {sayCount(locality.hold_days, {
                one: 'A named person takes on what is in the way within # day.',
                other: 'A named person takes on what is in the way within # days.',
              })}{' '}
              {sayCount(locality.answer_days, { one: 'There is an answer within # day.', other: 'There is an answer within # days.' })}
            </p>
          </section>
          <section aria-labelledby="communities">
            <h2 id="communities">Communities</h2>
            {communities.length === 0 && <p className="quiet">None named yet. People choose the one they say they belong to.</p>}
            <ul>
              {communities.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
            {mayWrite && <ButtonLink to="communities">Add a community</ButtonLink>}
          </section>
        </div>
        <aside className="aside" aria-labelledby="who">
          <h2 id="who">Who does what</h2>
          <RoleHolders holders={holders} />
        </aside>
      </div>
    </>
  )
}
