import { z } from 'zod'
import { day, dayIfAny, oneOf, oneOfIfAny, ownPath, pageId, pageWord, seenMark, wordsIfAny } from '#app/shared/fields.ts'
import { cohortVoices } from '#app/shared/voices.ts'
import { answers, freedoms, placeStates } from './place-states.ts'
import { orders } from './order-places.ts'

const why = () => wordsIfAny(600)
const uuid = z.uuid()

/** People to think of: each tick is `PERSON~PLACE`, the second an id that the page made. */
export const considerForm = z.object({
  voice: oneOf(cohortVoices, 'Choose which view they would bring'),
  people: z
    .array(pageWord('Tick them again').transform((tick) => tick.split('~')))
    .min(1, 'Tick at least one person')
    .max(60)
    .refine((ticks) => ticks.every((tick) => tick.length === 2 && tick.every((id) => uuid.safeParse(id).success)), 'Tick them again'),
})

/** Several invitations at once. */
export const invitationsForm = z.object({
  place: z.array(pageWord('Tick at least one person')).min(1, 'Tick at least one person').max(100),
  answerByOn: day('Choose a day to answer by'),
})

/** One invitation, or sending it again. */
export const invitationForm = z.object({ id: pageId, answerByOn: day('Choose a day to answer by'), words: why() })

/** An answer: one's own, a helper's, or one that was spoken. */
export const answerForm = z.object({ answer: oneOf(answers, 'Choose one of the three'), returnOn: dayIfAny, words: why() })

export const energyForm = z.object({
  seen: seenMark,
  energy: oneOfIfAny(['0', '1', '2', '3']).transform((value) => (value === null ? null : Number(value))),
  free: oneOf(freedoms, 'Choose one'),
  sharesRoom: oneOf(freedoms, 'Choose one'),
})

/** A move that needs no more than words, or none. */
export const moveForm = z.object({ words: why() })

/** Where to go back to after a place was held still or let go. */
export const pinForm = z.object({ to: ownPath('/experiences') })

const anyOf = <const Choice extends string>(choices: readonly Choice[]) => z.enum(choices).optional().catch(undefined)

/** What the pipeline is asked for in its address. What it does not know it leaves out. */
export const pipelineQuery = z.object({
  state: anyOf(placeStates),
  voice: anyOf(cohortVoices),
  community: z.uuid().optional().catch(undefined),
  find: z.string().max(100).optional().catch(undefined),
  ring: z.string().max(100).optional().catch(undefined),
  unready: z.string().max(100).optional().catch(undefined),
  order: z.enum(orders).catch('waits'),
  page: z.coerce.number().int().min(1).max(100).catch(1),
  ticked: z.string().max(4000).optional().catch(undefined),
})

/** An answer by a reply link: nothing but the answer, and a day with “not now”. */
export const linkAnswerForm = answerForm.omit({ words: true })
