import { z } from 'zod'

/**
 * The fields that many forms share. Each takes what a browser sends and gives what a command wants:
 * trimmed text, or null for a question that was skipped.
 */

/** What no keyboard types and no screen shows, but for the ends of lines and tabs. */
const unseen = /[^\P{Cc}\n\t]/gu
const tidyWords = (text: string) => text.replace(/\r\n?/g, '\n').replace(unseen, '')

/** On one line nothing breaks it, and nothing turns the words after it round: such letters came from a paste, and become a space. */
export const tidyLine = (text: string) => text.replace(/[\s\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu, ' ')

const tooLong = (atMost: number) => `Keep it under ${atMost} characters. What you wrote is still here`

/** A name or a title, on one line, that must be there. */
export function line(missing: string, atMost: number) {
  return z.string({ error: missing }).overwrite(tidyLine).trim().min(1, missing).max(atMost, tooLong(atMost))
}

/** A name or a title that may be left out. */
export function lineIfAny(atMost: number) {
  return z
    .string()
    .overwrite(tidyLine)
    .trim()
    .max(atMost, tooLong(atMost))
    .optional()
    .transform((value) => value || null)
}

/** One line or more that must be there. `missing` says what to write. */
export function words(missing: string, atMost = 2000) {
  return z.string({ error: missing }).overwrite(tidyWords).trim().min(1, missing).max(atMost, tooLong(atMost))
}

/** Words that may be left out. */
export function wordsIfAny(atMost = 2000) {
  return z
    .string()
    .overwrite(tidyWords)
    .trim()
    .max(atMost, tooLong(atMost))
    .optional()
    .transform((value) => value || null)
}

/** A UUID made by a page, so that the same form sent twice makes one row. */
export const pageId = z.uuid({ error: 'This page has gone stale. Open it again; what you wrote is still here' })

/** The mark of what the page showed, made by fingerprint.ts. */
export const seenMark = z
  .string({ error: 'This page has gone stale. Open it again; what you wrote is still here' })
  .max(100, 'This page has gone stale. Open it again; what you wrote is still here')

/** An id, or another word, that a page put into a form itself. */
export const pageWord = (missing: string, atMost = 100) => z.string({ error: missing }).min(1, missing).max(atMost, missing)

/** A day as `YYYY-MM-DD`. */
export function day(missing: string) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .pipe(z.iso.date({ error: 'Write the day like 2027-03-28' }))
}

/** A day that may be left out. */
export const dayIfAny = z
  .union([z.literal(''), z.iso.date({ error: 'Write the day like 2027-03-28' })])
  .optional()
  .transform((value) => value || null)

/** A time of day as `HH:MM`. */
export function timeOfDay(missing: string) {
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write the time like 09:30')
}

/** One of a few. */
export function oneOf<const Choice extends string>(choices: readonly Choice[], missing: string) {
  return z.enum(choices, { error: missing })
}

/** One of a few, or nothing. */
export function oneOfIfAny<const Choice extends string>(choices: readonly Choice[]) {
  return z
    .union([z.literal(''), z.enum(choices)], { error: 'Choose one of the answers, or none' })
    .optional()
    .transform((value) => value || null)
}

/** A tick box: ticked or not. */
export const tick = z
  .string()
  .optional()
  .transform((value) => value !== undefined && ['yes', 'on', '1', 'true'].includes(value))

/** A whole number between two bounds. */
export function wholeNumber(missing: string, { least, most }: { least: number; most: number }) {
  const between = `Write a whole number from ${least} to ${most}`
  return z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .regex(/^\d{1,6}$/, between)
    .transform(Number)
    .refine((number) => number >= least && number <= most, between)
}

/** A way back to one of our own pages after a form; anything else is the given page. */
export function ownPath(otherwise: string) {
  return z
    .string()
    .optional()
    .transform((value) => (value && isOwnPath(value) ? value : otherwise))
}

/**
 * True for a path on this site. `//host` and `/\host` lead elsewhere, and so may `/.//host` once it is tidied up; what is not
 * ASCII cannot stand in a header.
 */
export function isOwnPath(path: string) {
  return /^\/(?![/\\])[!-[\]-~]*$/.test(path) && !new URL(path, 'https://own.example').pathname.startsWith('//')
}
