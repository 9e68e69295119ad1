import { z } from 'zod'
import { isSingleAddress, standardEmail } from '#app/shared/addresses.ts'
import { ownPath, pageId, seenMark, tick, wordsIfAny } from '#app/shared/fields.ts'
import { plainCardCode } from './card-code.ts'
import { isPin, plainPin } from './pin.ts'
import { listSafeChoices, safeFieldOf, type OfferedWay } from './safe-choices.ts'

const noEmail = 'Write your email address. It looks like sam@example.org'
const noAddress = 'This can’t be an email address. Look for a gap, or a missing @'

const to = ownPath('/today')

/** Asking for a code. */
export const signInForm = z.object({
  email: z.string({ error: noEmail }).trim().min(1, noEmail).transform(standardEmail).refine(isSingleAddress, noAddress),
  shared_phone: tick,
  to,
})

const noCode = 'Type the code from the message'
const code = z.string({ error: noCode }).trim().min(1, noCode).max(100, 'That is longer than a code. It has eight letters and figures')

/** Typing the code, in the browser that asked. */
export const codeForm = z.object({ code })

/** Pressing the button of the page that a link opens. */
export const linkForm = z.object({ token: z.string().max(200).default(''), shared_phone: tick })

/** Signing out somewhere else. */
export const deviceForm = z.object({ device: z.string().max(100).default('') })

/** What a person may say on the welcome page of how to reach them. All of it may be left as it is. */
export const welcomeForm = z.object({ reach_words: wordsIfAny(300), seen: seenMark.default(''), to })

/** What was chosen for each number and address; what was left out, or was not on offer, stays as it is. */
export function readSafe(formData: FormData, ways: readonly (OfferedWay & { id: string })[]) {
  return ways.map((way) => {
    const chosen = listSafeChoices(way).find(({ value }) => value === formData.get(safeFieldOf(way.id)))
    return { wayId: way.id, choice: chosen?.value ?? null }
  })
}

const noCardCode = 'Type the code that is printed on your card'
const noPin = 'A PIN has four to six figures, and nothing else'

/** Typing the code of a paper card by hand. */
export const cardCodeForm = z.object({
  code: z.string({ error: noCardCode }).transform(plainCardCode).pipe(z.string().min(1, noCardCode)),
})

/** A card’s PIN: the first time it is chosen, later it is typed. */
export const pinForm = z.object({ pin: z.string({ error: noPin }).transform(plainPin).refine(isPin, noPin), shared_phone: tick })

/** Making a card, with the PIN of the old one unless it was forgotten. */
export const newCardForm = z.object({ id: pageId, new_pin: tick })

/** Stopping the card that the page showed, and no newer one. */
export const stopCardForm = z.object({ card: z.string().max(100).default('') })

/** Making cards for several people at once: of each the person and the card to be. */
export const newCardsForm = z.object({
  card: z
    .array(z.string().regex(/^[\da-f-]{36}:[\da-f-]{36}$/, 'Open this page again, and choose once more'))
    .min(1, 'Choose at least one person')
    .max(60, 'Choose up to sixty people at once'),
})
