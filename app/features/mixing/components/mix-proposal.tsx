import { ButtonLink } from '#app/ui/button.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { ProposalView } from '../queries/proposal-view.server.ts'
import { BalanceReport } from './balance-report.tsx'
import { ChangesByHand } from './changes-by-hand.tsx'
import { MoveByDragging } from './move-by-dragging.tsx'
import { MoveByHand } from './move-by-hand.tsx'
import { ProposalsBeside } from './proposals-beside.tsx'
import { SessionLinks } from './session-links.tsx'
import { SpotsPicture } from './spots-picture.tsx'
import { VoiceTallies } from './voice-tallies.tsx'

/** One proposal of a mix, drawn, with what can be done with it, beside the others. */
export function MixProposal({
  mix,
  shown,
  session,
  sessions,
  proposals,
  lines,
  spots,
  tallies,
  balance,
  byHand,
}: ProposalView & { mix: { id: string; isDraft: boolean } }) {
  const fields = { mixId: mix.id, proposal: shown.letter, seen: shown.version, session: session ?? '' }
  const looking = `?proposal=${shown.letter}${session ? `&session=${session}` : ''}`
  const picture = <SpotsPicture spots={spots} pathOf={(placeId) => `/mixes/${mix.id}/places/${placeId}${looking}`} />
  return (
    <>
      <section className="stack" aria-labelledby="proposal">
        <div className="row row-apart">
          <h2 id="proposal">
            Proposal {shown.letter} <Tag variant="kept">All rules kept</Tag>
          </h2>
          {mix.isDraft && (
            <ButtonLink to={`adoption?proposal=${shown.letter}`} variant="next">
              Choose {shown.letter}
            </ButtonLink>
          )}
        </div>
        <p className="quiet">
          {shown.lean} {shown.byHand && 'It was changed by hand since.'}
        </p>
        {shown.strengths.length > 0 && <p>Beside the others: {shown.strengths.join(' · ')}.</p>}
        <VoiceTallies tallies={tallies} />
        <SessionLinks sessions={sessions} shown={session} />
        {mix.isDraft ? <MoveByDragging {...fields}>{picture}</MoveByDragging> : picture}
      </section>
      <ChangesByHand {...fields} {...byHand} isDraft={mix.isDraft} />
      <ProposalsBeside proposals={proposals} lines={lines} shown={shown.letter} />
      {mix.isDraft && (
        <section className="stack no-print" aria-labelledby="move">
          <h2 id="move">Move somebody</h2>
          <MoveByHand {...fields} spots={spots} />
        </section>
      )}
      <BalanceReport {...balance} />
    </>
  )
}
