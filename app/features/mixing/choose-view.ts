import type { MixSettings } from './mix-notes.ts'
import type { MixProposalLetter } from './proposal-letters.ts'

interface Viewed<Proposal> {
  settings: MixSettings
  proposals: readonly Proposal[]
}

/** Which proposal of a mix, and which of its sessions, is looked at: as the address or the form says, else the first. */
export function chooseView<Proposal extends { letter: MixProposalLetter }>(
  { settings, proposals }: Viewed<Proposal>,
  asked: { proposal: string | null | undefined; session: string | null | undefined },
) {
  const proposal = proposals.find(({ letter }) => letter === asked.proposal) ?? proposals[0]
  const sessionIds = settings.part === 'circles' ? settings.sessionIds : []
  const sessionId = sessionIds.find((id) => id === asked.session) ?? sessionIds[0] ?? null
  return { proposal, sessionId }
}
