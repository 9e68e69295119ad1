import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { dayOf, sayNearDay } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { sayCount } from '#app/shared/words.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Table } from '#app/ui/table.tsx'
import { MixStateTag } from '../components/mix-state-tag.tsx'
import { requireMixes } from '../guards.server.ts'
import { listMixes } from '../queries/one-session.server.ts'
import { sayRepeats } from '../say-costs.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Mixes')

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireMixes(request)
  const mixes = await listMixes(viewer)
  return { today: dayOf(viewer.at), mixes: mixes.map(({ report, ...mix }) => ({ ...mix, repeats: sayRepeats(report) })) }
}

export default function MixesPage() {
  const { today, mixes } = useLoaderData<typeof loader>()
  const begin = (
    <ButtonLink to="/mixes/new" variant="next">
      Work out circles
    </ButtonLink>
  )
  return (
    <>
      <PageHeader
        title="Mixes"
        lead="Circles worked out for your sessions. A draft is yours to change; nobody sees it until you choose it."
        actions={mixes.length > 0 ? begin : undefined}
      />
      {mixes.length === 0 ? (
        <Empty title="No mix yet" action={begin}>
          A mix says who sits with whom in a session, so that nobody is alone and people meet as many others as can be.
        </Empty>
      ) : (
        <Table
          label="Mixes, table"
          caption="Mixes of your experiences, the latest first"
          columns={['Session', 'Experience', 'What became of it', 'Circles', 'Worked out']}
        >
          {mixes.map((mix) => (
            <tr key={mix.id}>
              <th scope="row">
                <Link to={`/mixes/${mix.id}`}>{mix.title}</Link>
              </th>
              <td>{mix.experience_name}</td>
              <td>
                <MixStateTag state={mix.state} />
              </td>
              <td>
                {sayCount(mix.circleCount, { one: '1 circle', other: '# circles' })}. {mix.repeats}
              </td>
              <td>
                {sayNearDay(dayOf(mix.made_at), today)}, <bdi>{mix.made_by}</bdi>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </>
  )
}
