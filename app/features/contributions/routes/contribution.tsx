import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { can } from '#app/shared/permission-table.ts'
import { LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { audienceWords } from '../audience-words.ts'
import { markSeen } from '../commands/mark-seen.server.ts'
import { AgreeCard } from '../components/agree-card.tsx'
import { Answers, EndingCard } from '../components/answers.tsx'
import { Spoken } from '../components/spoken.tsx'
import { Trail } from '../components/trail.tsx'
import { WhatYouMayDo } from '../components/what-you-may-do.tsx'
import { WrittenFor } from '../components/written-for.tsx'
import { sayKind } from '../contribution-kinds.ts'
import { requireContribution } from '../guards.server.ts'
import { listOffers } from '../permissions.ts'
import { findEnding, listAnswers } from '../queries/answers.server.ts'
import { walkChain } from '../queries/chain.server.ts'
import { findContribution } from '../queries/contribution.server.ts'

export const meta = () => pageTitle('In somebody’s words')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contribution: row, relations, act, ...asking } = await requireContribution(request, params, 'contribution.read')
  const today = dayOf(act.at)
  const when = (at: string) => sayDay(dayOf(at), today)
  const { hidden, takenBackAt, gatheringId, ...said } = await findContribution(row, relations)
  const [ending, answers, trail] = await Promise.all([findEnding(row), listAnswers(row), walkChain(row.id, asking)])
  const isUnseen = (ending && !ending.seenAt) || answers.some((answer) => !answer.seenAt)
  if (said.isMine && isUnseen) await markSeen(act, row.id)
  return {
    said,
    room: gatheringId && can('gathering.read', relations).allowed ? `/gatherings/${gatheringId}` : null,
    hidden,
    takenBack: takenBackAt && when(takenBackAt),
    when: when(said.madeAt),
    changed: said.changedAt && when(said.changedAt),
    ending: ending
      ? { outcome: ending.outcome, words: ending.words, by: ending.by, when: when(ending.madeAt), seen: ending.seenAt !== null }
      : null,
    answers: answers.map(({ madeAt, seenAt, ...answer }) => ({ ...answer, when: when(madeAt), seen: seenAt !== null })),
    trail,
    offers: takenBackAt ? null : listOffers({ relations, audience: row.audience, isOpen: !ending, isHidden: hidden !== null }),
    today,
  }
}

export default function ContributionPage() {
  const { said, room, hidden, takenBack, when, changed, ending, answers, trail, offers, today } = useLoaderData<typeof loader>()
  const asksAgreement = said.isMine && !takenBack && said.written?.by && !said.written.agreed
  return (
    <div className="stack stack-large">
      <PageHeader title={sayKind(said.kind)} />
      {takenBack && (
        <Notice title="You took this back">On {takenBack}. Nobody else can find it, and the words themselves are deleted.</Notice>
      )}
      {hidden && (
        <Notice variant="care" icon="hidden" title="Hidden from others">
          <bdi>{hidden.by}</bdi> wrote why: <q dir="auto">{hidden.words}</q>
        </Notice>
      )}
      {!takenBack && <Spoken {...said} when={changed ? `${when}, changed ${changed}` : when} isLarge />}
      {said.written && <WrittenFor written={said.written} isMine={said.isMine} />}
      {asksAgreement && <AgreeCard id={said.id} by={said.written?.by ?? ''} />}
      {ending && <EndingCard ending={ending} isMine={said.isMine} />}
      {!takenBack && <Trail steps={trail} here={said} today={today} />}
      <Answers answers={answers} isMine={said.isMine} />
      {said.isMine && !takenBack && <p className="small quiet">Who can read it: {audienceWords[said.audience]}.</p>}
      {offers && <WhatYouMayDo id={said.id} offers={offers} />}
      {room && (
        <p>
          <LineLink to={room} icon="back">
            Where it was said
          </LineLink>
        </p>
      )}
    </div>
  )
}
