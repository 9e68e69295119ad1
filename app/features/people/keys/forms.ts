import { z } from 'zod'
import { line, ownPath, seenMark, tick, tidyLine } from '#app/shared/fields.ts'
import { proofWords } from './proofs.ts'

const to = ownPath('/today')
const base64url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*$/)

/** What a browser gives of a passkey, as far as we read it. */
const shown = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  response: z.object({ clientDataJSON: base64url, authenticatorData: base64url, signature: base64url, userHandle: base64url }),
})
const made = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
})

const needsScript = 'A passkey needs JavaScript, and it is off here. Use one of the other ways'

/** A browser’s answer comes as JSON in a field of the form. */
function answerOf<Shape extends z.ZodType>(shape: Shape) {
  return z
    .string({ error: needsScript })
    .min(1, needsScript)
    .max(60_000)
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text)
      } catch {
        context.addIssue({ code: 'custom', message: needsScript })
        return z.NEVER
      }
    })
    .pipe(shape)
}

export const passkeySignInForm = z.object({ answer: answerOf(shown), shared_phone: tick, to })

/** A name that is missing or too long must not lose the passkey that the device just made. */
const passkeyName = z
  .string()
  .optional()
  .transform(
    (name) =>
      tidyLine(name ?? '')
        .trim()
        .slice(0, 60)
        .toWellFormed() || 'Passkey',
  )

export const newPasskeyForm = z.object({ answer: answerOf(made), name: passkeyName })

export const renameForm = z.object({
  passkey: z.string().max(100).default(''),
  name: line('Give it a name, so that you know which one it is', 60),
  seen: seenMark.default(''),
})

/** `app`, or the id of a passkey. */
export const removalForm = z.object({ key: z.string().max(100).default('') })

const noCode = 'Type the six figures that the app shows'
const code = (missing: string) => z.string({ error: missing }).trim().min(1, missing).max(100, 'That is longer than a code')

export const appForm = z.object({ code: code(noCode), secret: z.string().max(500).default('') })

/** The second key of a sign-in: a code of the app, or a recovery code. */
export const secondKeyForm = z.object({ code: code('Type a code of your app, or one of your recovery codes'), to })

const heldOrLost = z.string().max(100).default('')
/** Where a confirmation leads: the page, what was being sent, and whether the e-mail alone is enough. */
const stepUpPath = { to, sent: heldOrLost, needs: z.string().max(10).default('') }

export const stepUpPathForm = z.object(stepUpPath)
export const stepUpForm = z.object({ code: code('Type the code'), ...stepUpPath })
export const stepUpPasskeyForm = z.object({ answer: answerOf(shown), ...stepUpPath })

export const resetForm = z.object({
  proof: z.enum(Object.keys(proofWords) as [keyof typeof proofWords], { error: 'Say how you made sure that it is them' }), // its own keys
})
