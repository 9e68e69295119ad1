/** What the proposals of a mix are called. A is the brief as it was asked, the others lean another way. */
export const proposalLetters = ['A', 'B', 'C'] as const

export type MixProposalLetter = (typeof proposalLetters)[number]
