import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { dayOf, sayNearDay } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { sayList } from '#app/shared/words.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Table } from '#app/ui/table.tsx'
import { MixStateTag } from '../components/mix-state-tag.tsx'
import { groupMixes } from '../group-mixes.ts'
import { requireMixes } from '../guards.server.ts'
import { partTitles } from '../mix-states.ts'
import { listMixes } from '../queries/mix.server.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Mixes')

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireMixes(request)
  const mixes = await listMixes(viewer)
  const shown = mixes.map(({ settings, experiences, ...mix }) => ({ ...mix, part: settings.part, experiences: sayList(experiences) }))
  return { today: dayOf(viewer.at), groups: groupMixes(shown) }
}

export default function MixesPage() {
  const { today, groups } = useLoaderData<typeof loader>()
  const begin = (
    <ButtonLink to="/mixes/new" variant="next">
      Work out a mix
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title="Mixes"
        lead="Who comes, and who sits with whom, worked out for you to look at. Nobody sees a draft until you choose it."
        actions={groups.length > 0 ? begin : undefined}
      />
      {groups.length === 0 && (
        <Empty title="No mix yet" action={begin}>
          A mix brings people together so that nobody is alone and everybody meets as many others as can be.
        </Empty>
      )}
      {groups.map(({ title, mixes }, at) => (
        <section key={title} className="stack" aria-labelledby={`group-${at}`}>
          <h2 id={`group-${at}`}>{title}</h2>
          <Table
            label={`${title}, table`}
            caption={`${title}, the latest first`}
            columns={['What', 'Experience', 'How it stands', 'Asked for']}
          >
            {mixes.map((mix) => (
              <tr key={mix.id}>
                <th scope="row">
                  <Link to={`/mixes/${mix.id}`}>{partTitles[mix.part]}</Link>
                </th>
                <td>{mix.experiences}</td>
                <td>
                  <MixStateTag state={mix.state} run={mix.run_state} />
                </td>
                <td>
                  {sayNearDay(dayOf(mix.made_at), today)}, <bdi>{mix.made_by}</bdi>
                </td>
              </tr>
            ))}
          </Table>
        </section>
      ))}
    </>
  )
}
