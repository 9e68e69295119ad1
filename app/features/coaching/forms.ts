import { z } from 'zod'
import { day, dayIfAny, oneOf, oneOfIfAny, pageId, seenMark, tick, timeOfDay, words, wordsIfAny } from '#app/shared/fields.ts'
import { channels } from './check-in-words.ts'
import { lastStepAnswers } from './step-states.ts'

const within = (on: string | null) => on === null || (on >= '2000-01-01' && on <= '2099-12-31')
const outside = 'Write a day between 2000 and 2099'

const timeIfAny = z
  .union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time like 09:30')])
  .optional()
  .transform((value) => value || null)

const firstTime = { on: day('Write the day').refine(within, outside), time: timeOfDay('Write the time') }
const secondTime = { otherOn: dayIfAny.refine(within, outside), otherTime: timeIfAny }
const channel = oneOf(channels, 'Choose how you will talk')

/** How many days lie between two talks, or nothing for a plan made by hand. */
const rhythmIfAny = z
  .string()
  .trim()
  .regex(/^$|^([7-9]|[1-9]\d|1[0-7]\d|18[0-2])$/, 'Write a number of days from 7 to 182, or leave it empty')
  .optional()
  .transform((value) => (value ? Number(value) : null))

export const newCoachingForm = z
  .object({
    id: pageId,
    personId: words('Choose who it is for', 40),
    coachId: words('Choose who walks with them', 40),
    experienceId: wordsIfAny(40),
    startsOn: day('Write the first day').refine(within, outside),
    endsOn: dayIfAny.refine(within, outside),
    rhythmDays: rhythmIfAny,
    time: timeOfDay('Write a time of day to begin with'),
    channel,
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, { path: ['endsOn'], error: 'The last day is before the first' })

export const offerForm = z.object({ id: pageId, ...firstTime, ...secondTime, channel })

/** `together`: they settled the time while they talked, so nobody is asked. */
export const moveForm = z.object({ ...firstTime, ...secondTime, channel, together: tick, seen: seenMark })

/** One of the offered times as its instant, or that neither suits. */
export const agreementForm = z.object({ answer: words('Choose a time, or say that another would suit better', 40), words: wordsIfAny(500) })

export const missForm = z.object({
  nextId: pageId,
  ...firstTime,
  ...secondTime,
  words: wordsIfAny(1000),
  /** The pressed button: only “yes” sends anything. */
  send: oneOfIfAny(['yes', 'no']),
})

export const cancellationForm = z.object({ words: wordsIfAny(1000), seen: seenMark })

export const recordForm = z.object({
  stepId: pageId,
  last: oneOfIfAny(lastStepAnswers),
  note: wordsIfAny(4000),
  next: wordsIfAny(500),
  dueOn: dayIfAny.refine(within, outside),
  agreed: tick,
  seen: seenMark,
})

export const whyForm = z.object({ why: wordsIfAny(1000), seen: seenMark })

export const reflectionForm = z.object({ id: pageId, words: words('Write what you noticed, or leave this page', 4000) })
