/**
 * The voices people bring, here and now: to a place, a seat, a contribution; never to a person for good.
 * `young` belongs to youth gatherings; a cohort is made of the first three.
 */
export const voices = ['parent', 'practitioner', 'leader', 'young'] as const

export type Voice = (typeof voices)[number]

/** The voices that make up a cohort. */
export const cohortVoices = ['parent', 'practitioner', 'leader'] as const satisfies readonly Voice[]

/** One person with this voice, as a screen says it. */
export const voiceWords: Record<Voice, string> = {
  parent: 'Parent or carer',
  practitioner: 'Practitioner',
  leader: 'Senior leader',
  young: 'Young person',
}

/** Several people with this voice. */
export const voicesWords: Record<Voice, string> = {
  parent: 'Parents and carers',
  practitioner: 'Practitioners',
  leader: 'Senior leaders',
  young: 'Young people',
}

/** Ends the sentence “I’m here as …”. */
export const hereAsWords: Record<Voice, string> = {
  parent: 'a parent or carer',
  practitioner: 'someone who works with families',
  leader: 'a senior leader',
  young: 'a young person',
}
