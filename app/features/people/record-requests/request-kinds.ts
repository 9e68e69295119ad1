/** What somebody may ask about what is held of them (UK GDPR articles 16, 21 and 77). */
export const requestKinds = ['correction', 'objection', 'complaint'] as const
export type RequestKind = (typeof requestKinds)[number]

export const requestKindWords: Record<RequestKind, string> = {
  correction: 'Something is wrong and should be put right',
  objection: 'I do not want you to hold or use something',
  complaint: 'I want to complain about how my data was used',
}

/** The same, said back to who asked. */
export const requestSaidBack: Record<RequestKind, string> = {
  correction: 'You asked for something to be put right.',
  objection: 'You said there is something we should not hold or use.',
  complaint: 'You complained about how your data was used.',
}

/** What came of it. A “no” needs its reason, and says where else to turn. */
export const outcomes = ['done', 'in_part', 'not_done'] as const
export type Outcome = (typeof outcomes)[number]

export const outcomeWords: Record<Outcome, { choice: string; told: string }> = {
  done: { choice: 'We did what was asked', told: 'It is done.' },
  in_part: { choice: 'We did part of it, and say why not the rest', told: 'Part of it is done.' },
  not_done: { choice: 'We did not do it, and say why', told: 'It is not done. Why is written here.' },
}

/** Within how many days there is an answer: the law says one month. */
export const answerWithinDays = 28
