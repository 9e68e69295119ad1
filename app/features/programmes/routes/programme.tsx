import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { approachWords } from '../approaches.ts'
import { RoleHolders } from '../components/role-holders.tsx'
import { requireProgramme } from '../guards.server.ts'
import { canStartProgramme } from '../permissions.ts'
import { listLocalities, listRoleHolders } from '../queries.server.ts'

export const handle = { template: 'organiser', nav: 'localities' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.programme.name ?? 'Programme')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { programme, relations, act } = await requireProgramme(request, params, 'programme.read')
  const today = dayOf(act.at)
  const localities = await listLocalities(programme.id)
  const holders = await listRoleHolders({ programmeId: programme.id }, today)
  return { programme, localities, holders, today, mayWrite: canStartProgramme(relations) }
}

export default function ProgrammePage() {
  const { programme, localities, holders, today, mayWrite } = useLoaderData<typeof loader>()
  const leads = holders.filter(({ kind }) => kind === 'safeguarding_lead').length
  return (
    <>
      <BackLink to="/programmes">Programmes</BackLink>
      <PageHeader
        title={programme.name}
        purpose={programme.purpose}
        kicker={programme.ends_on ? `Until ${sayDay(programme.ends_on, today)}` : undefined}
        actions={mayWrite && <ButtonLink to="edit">Change the purpose or the end</ButtonLink>}
      />
      {mayWrite && leads < 2 && (
        <Notice variant="care" title="A programme needs two safeguarding leads">
          A concern about one of them must be able to go to the other. Give the role from a person’s page.
        </Notice>
      )}
      <div className="work work-aside">
        <section aria-labelledby="localities">
          <h2 id="localities">Localities</h2>
          {localities.length === 0 && <Empty title="No area yet">A locality is this programme at work in one area.</Empty>}
          <ul className="stack">
            {localities.map(({ id, name, purpose, approach, closed_at }) => (
              <li key={id}>
                <h3>
                  <Link to={`/localities/${id}`}>{name}</Link>
                </h3>
                <p className="words">{purpose}</p>
                <p className="small quiet">{closed_at ? 'Closed' : approachWords[approach]}</p>
              </li>
            ))}
          </ul>
          {mayWrite && <ButtonLink to="localities/new">Add a locality</ButtonLink>}
        </section>
        <aside className="aside" aria-labelledby="who">
          <h2 id="who">Who does what</h2>
          <RoleHolders holders={holders} />
        </aside>
      </div>
    </>
  )
}
