import { z } from 'zod'
import { dayIfAny, oneOf, pageId, tick, wholeNumber } from '#app/shared/fields.ts'
import { proposalLetters } from './proposal-letters.ts'

/** Choosing a proposal as it was looked at. Which of the last two are asked follows from what it arranges. */
export const adoptionForm = z.object({
  proposal: oneOf(proposalLetters, 'Choose a proposal'),
  seen: wholeNumber('This page has gone stale. Open it again', { least: 0, most: 999_999 }),
  answerByOn: dayIfAny,
  startsOn: dayIfAny.refine((on) => on === null || on <= '2099-12-31', 'Write a day between 2000 and 2099'),
  rhythmDays: wholeNumber('Write every how many days they talk', { least: 7, most: 182 }).optional(),
})

/** Working a mix out again around the same settings. */
export const renewalForm = z.object({ id: pageId, proposal: oneOf(proposalLetters, 'Choose a proposal') })

/** Making circles again around who is there. `onlyHere` leaves out who is not noted yet. */
export const remakeForm = z.object({ id: pageId, onlyHere: tick })
