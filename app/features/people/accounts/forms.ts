import { z } from 'zod'
import { isSingleAddress, standardEmail } from '#app/shared/addresses.ts'
import { ownPath, tick, wordsIfAny } from '#app/shared/fields.ts'
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

/** Typing the code to confirm who you are, on the way to a page. */
export const stepUpForm = z.object({ code, to })

/** Asking for that code. */
export const stepUpCodeForm = z.object({ to })

/** Pressing the button of the page that a link opens. */
export const linkForm = z.object({ token: z.string().max(200).default(''), shared_phone: tick })

/** Signing out somewhere else. */
export const deviceForm = z.object({ device: z.string().max(100).default('') })

/** What a person may say on the welcome page of how to reach them. All of it may be left as it is. */
export const welcomeForm = z.object({ reach_words: wordsIfAny(300), seen: z.string().max(100).default(''), to })

/** What was chosen for each number and address; what was left out, or was not on offer, stays as it is. */
export function readSafe(formData: FormData, ways: readonly (OfferedWay & { id: string })[]) {
  return ways.map((way) => {
    const chosen = listSafeChoices(way).find(({ value }) => value === formData.get(safeFieldOf(way.id)))
    return { wayId: way.id, choice: chosen?.value ?? null }
  })
}
