import { z } from 'zod'
import { day, line, oneOf, oneOfIfAny, pageId, seenMark, timeOfDay, wholeNumber, words, wordsIfAny } from '#app/shared/fields.ts'
import { cohortVoices } from '#app/shared/voices.ts'
import { patterns } from './patterns.ts'
import type { Hope } from './places/seats.ts'

const within = '2000-01-01 to 2099-12-31'.split(' to ') as [string, string]
const dayHere = (missing: string) => day(missing).refine((on) => on >= within[0] && on <= within[1], 'Write a day between 2000 and 2099')

/** How many, or nothing where nothing is hoped for. */
const countIfAny = z
  .string()
  .trim()
  .regex(/^\d{0,3}$/, 'Write a whole number, or leave it empty')
  .optional()
  .transform((value) => (value ? Number(value) : null))

const hoped = {
  parentLeast: countIfAny,
  parentMost: countIfAny,
  practitionerLeast: countIfAny,
  practitionerMost: countIfAny,
  leaderLeast: countIfAny,
  leaderMost: countIfAny,
}

const shape = z.object({
  name: line('Write the name people will know it by', 120),
  purpose: words('Write what it is for, in the words people agreed', 600),
  pattern: oneOf(patterns, 'Choose how it is spread over time'),
  firstOn: dayHere('Write the first day'),
  lastOn: dayHere('Write the last day'),
  seats: wholeNumber('Write how many places there are', { least: 1, most: 300 }),
  voice: oneOfIfAny(cohortVoices),
  ...hoped,
})

const inOrder = ({ firstOn, lastOn }: { firstOn: string; lastOn: string }) => firstOn <= lastOn
const outOfOrder = { path: ['lastOn'], error: 'The last day is before the first' }

/** A new experience. `home` is `locality/ID`, or `programme/ID` for one that runs across it. */
export const experienceForm = shape
  .extend({
    id: pageId,
    home: z.string({ error: 'Choose where it belongs' }).regex(/^(locality|programme)\/[\w-]+$/, 'Choose where it belongs'),
  })
  .refine(inOrder, outOfOrder)

export const editExperienceForm = shape.extend({ seen: seenMark }).refine(inOrder, outOfOrder)

export const cancellationForm = z.object({
  words: words('Write what people will be told. It goes to everyone who was coming', 1000),
})

export const settlingForm = z.object({ words: wordsIfAny(600) })

/** A ticked session: its key in the starter, and the id that this page made for it. */
const ticked = z.string().regex(/^[\w-]+~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

export const startersForm = z.object({
  sessions: z.array(ticked).min(1, 'Tick at least one, or leave this page').max(60),
  from: timeOfDay('Write when a day begins').optional(),
  to: timeOfDay('Write when a day ends').optional(),
  whereWords: wordsIfAny(300),
  joinLink: wordsIfAny(500).refine((value) => value === null || /^https:\/\/[^\s<>"]+$/.test(value), 'Begin the link with https://'),
})

type HopeFields = z.output<z.ZodObject<typeof hoped>>

/** The targets that a form speaks of. One number alone means just as many; none means no target. */
export function readHopes(given: HopeFields): Hope[] {
  return cohortVoices.flatMap((voice) => {
    const least = given[`${voice}Least`]
    const most = given[`${voice}Most`]
    return least === null && most === null ? [] : [{ voice, least: least ?? 0, most: most ?? least ?? 0 }]
  })
}
