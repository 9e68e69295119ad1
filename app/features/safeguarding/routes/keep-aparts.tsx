import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { EndedPairs } from '../components/ended-pairs.tsx'
import { PairsTable } from '../components/pairs-table.tsx'
import { RunIns } from '../components/run-ins.tsx'
import { requireKeepAparts } from '../guards.server.ts'
import { listComingTogether, listNotedTogether } from '../queries/coming-together.server.ts'
import { listKeepAparts } from '../queries/keep-aparts.server.ts'
import { findLastNoted, listRunIns } from '../queries/run-ins.server.ts'

export const handle = { template: 'organiser', nav: 'safeguarding', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Safeguarding')

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireKeepAparts(request)
  const both = await listComingTogether(viewer)
  return {
    ...(await listKeepAparts(viewer)),
    both: both.map(({ id, name }) => ({ id, name })),
    together: (await listNotedTogether(viewer)).map(({ id }) => id),
    runIns: await listRunIns(viewer),
    noted: await findLastNoted(viewer),
    today: dayOf(viewer.at),
  }
}

export default function KeepApartsPage() {
  const { live, ended, both, together, runIns, noted, today } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHeader
        title="People who are kept apart"
        lead="Mixes and rooms keep to this. Only safeguarding leads see that there is a pair: organisers, helpers, coaches and the two themselves see no trace."
        actions={
          <ButtonLink to="new" variant="next" icon="plus">
            Keep two people apart
          </ButtonLink>
        }
      />
      <div className="stack stack-large">
        {live.length === 0 ? (
          <Empty drawing="tent" title="Nobody is kept apart">
            When somebody tells you who they must not meet, keep it here.
          </Empty>
        ) : (
          <PairsTable pairs={live} both={both} together={together} today={today} />
        )}
        {ended.length > 0 && <EndedPairs pairs={ended} today={today} />}
        <RunIns runIns={runIns} noted={noted} today={today} />
      </div>
    </>
  )
}
