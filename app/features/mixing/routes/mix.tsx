import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sayList } from '#app/shared/words.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { cohortVoices } from '#app/shared/voices.ts'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { LegendVoices } from '#app/ui/voice.tsx'
import { BriefSummary } from '../components/brief-summary.tsx'
import { MixOutcome } from '../components/mix-outcome.tsx'
import { MixProgress } from '../components/mix-progress.tsx'
import { MixProposal } from '../components/mix-proposal.tsx'
import { requireWholeMix } from '../guards.server.ts'
import { isUnderWay, lookAtRun } from '../look-at-run.ts'
import { mixStateSentences, partTitles } from '../mix-states.ts'
import { readProposalView } from '../queries/proposal-view.server.ts'
import { listTitles } from '../queries/sessions.server.ts'
import { sayBrief } from '../say-brief.ts'
import { sayOutcome } from '../say-outcome.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Mix')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { mix, viewer } = await requireWholeMix(request, params, 'mix.read')
  const { id, state, settings, experiences, run } = mix
  const titles = await listTitles(settings.part === 'circles' ? settings.sessionIds : [])
  const sessionOf = (sessionId: string) => titles.get(sessionId) ?? ''
  return {
    mix: { id, state, part: settings.part, experiences: sayList(experiences.map(({ name }) => name)), firstId: experiences[0]?.id ?? '' },
    brief: sayBrief(settings, { experiences, sessionOf }),
    run: run && isUnderWay(run) ? lookAtRun(run, settings, viewer.at) : null,
    outcome: sayOutcome(mix),
    view: await readProposalView(mix, { query: new URL(request.url).searchParams, titles, at: viewer.at }),
  }
}

const draftSentence = 'A draft. Pick a proposal, change it, or ask again. Nobody is told until you choose one.'

export default function MixPage() {
  const { mix, brief, run, outcome, view } = useLoaderData<typeof loader>()
  const isDraft = mix.state === 'draft'
  return (
    <>
      <BackLink to="/mixes">Mixes</BackLink>
      <PageHeader
        kicker={mix.experiences}
        title={partTitles[mix.part]}
        lead={mixStateSentences[mix.state] ?? (view ? draftSentence : 'A draft. Nobody is told until you choose a proposal.')}
        actions={<LegendVoices voices={cohortVoices} />}
      />
      <div className="work work-aside">
        <div className="stack stack-large">
          {run ? <MixProgress mixId={mix.id} run={run} /> : <MixOutcome mixId={mix.id} outcome={outcome} />}
          {view && <MixProposal mix={{ id: mix.id, isDraft }} {...view} />}
        </div>
        <aside className="aside stack stack-large no-print" aria-label="What was asked for">
          <BriefSummary mixId={mix.id} lines={brief} isDraft={isDraft} />
        </aside>
      </div>
    </>
  )
}
