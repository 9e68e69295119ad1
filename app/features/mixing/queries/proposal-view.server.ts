import { isSameAnswer } from '../answer-of-mix.ts'
import { arrangeProposal } from '../arrange-proposal.ts'
import { chooseView } from '../choose-view.ts'
import { compareProposals, sayStrengths } from '../compare-proposals.ts'
import { leanWords } from '../leans.ts'
import { pathOfProposal } from '../proposal-paths.ts'
import { tallyVoices } from '../tally-voices.ts'
import { readBalance } from './balance-of-mix.server.ts'
import type { MixRow } from './mix.server.ts'
import { listMoves } from './moves.server.ts'
import { nameMix } from './named-places.server.ts'

interface Looking {
  query: URLSearchParams
  /** Of its sessions. */
  titles: ReadonlyMap<string, string>
  at: Date
}

/** All that the page of a mix shows of its proposals, one of them at one session drawn; null while there is none. */
export async function readProposalView(mix: MixRow, { query, titles, at }: Looking) {
  const asked = query.get('proposal') ?? findChosen(mix)?.letter
  const { proposal, sessionId } = chooseView(mix, { proposal: asked, session: query.get('session') })
  if (!proposal) return null
  const { letter, version, report } = proposal
  const names = await nameMix(mix)
  const spots = arrangeProposal({ settings: mix.settings, ...proposal }, names, sessionId)
  const lines = compareProposals(mix.proposals.map((one) => one.report))
  const position = mix.proposals.findIndex((one) => one.letter === letter)
  return {
    shown: {
      letter,
      version: String(version),
      lean: leanWords[report.lean],
      byHand: report.byHand,
      strengths: sayStrengths(lines, position),
    },
    session: sessionId,
    sessions: [...titles].map(([id, title]) => ({ id, title, path: pathOfProposal(mix.id, { letter, sessionId: id }) })),
    proposals: mix.proposals.map((one) => ({ letter: one.letter, path: pathOfProposal(mix.id, { letter: one.letter, sessionId }) })),
    lines,
    spots,
    tallies: tallyVoices(mix.settings, spots),
    balance: await readBalance({ settings: mix.settings, spots }, at),
    byHand: await listMoves(mix.id, { letter, names }),
  }
}

/** Of a mix that was chosen, the proposal it was. */
function findChosen({ chosen, proposals }: MixRow) {
  return chosen && proposals.find(({ answer }) => isSameAnswer(answer, chosen.answer))
}

export type ProposalView = NonNullable<Awaited<ReturnType<typeof readProposalView>>>
