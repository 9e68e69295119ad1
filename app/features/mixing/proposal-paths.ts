import type { MixProposalLetter } from './proposal-letters.ts'

/** Where a proposal is looked at, at one of its sessions. */
export function pathOfProposal(
  mixId: string,
  { letter, sessionId, hash = '' }: { letter: MixProposalLetter; sessionId?: string | null; hash?: string },
) {
  const query = new URLSearchParams({ proposal: letter, ...(sessionId && { session: sessionId }) })
  return `/mixes/${mixId}?${query}${hash}`
}
