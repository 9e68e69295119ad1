/** How a steward made sure that it is the person who lost their keys, and not somebody who reads their mail. */
export const proofs = ['in_person', 'by_phone', 'by_video', 'at_the_machine'] as const
export type Proof = (typeof proofs)[number]

/** The ones that a page offers; the last is for the command line, where whoever runs the machine vouches. */
export const proofWords = {
  in_person: 'We met, and I know them',
  by_phone: 'I rang them on a number we had before today',
  by_video: 'We spoke by video, and I know their face',
} as const
