/** What somebody may ask about what is held of them (UK GDPR articles 16, 21 and 77). */
export const requestKinds = ['correction', 'objection', 'complaint'] as const
export type RequestKind = (typeof requestKinds)[number]

export const requestKindWords: Record<RequestKind, string> = {
  correction: 'Something is wrong and should be put right',
  objection: 'I do not want you to hold or use something',
  complaint: 'I want to complain about how my data was used',
}

/** Within how many days there is an answer: the law says one month. */
export const answerWithinDays = 28
