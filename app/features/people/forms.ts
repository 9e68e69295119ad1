import { z } from 'zod'
import { isPhoneNumber, isSingleAddress } from '#app/shared/addresses.ts'
import { day, dayIfAny, line, lineIfAny, oneOf, oneOfIfAny, pageId, seenMark, tick, words, wordsIfAny } from '#app/shared/fields.ts'
import { roleKinds } from '#app/shared/roles.ts'
import { isLanguageTag } from './languages.ts'
import { bornBands } from './person-words.ts'
import { contactKinds, safeChoices } from './safe-contact.ts'
import { readTie } from './tie-words.ts'

const oneAddress = 'Write one e-mail address, like sam@example.org'
const oneNumber = 'Write a phone number with its digits, like 07700 900123'

const emailIfAny = wordsIfAny(254).refine((value) => value === null || isSingleAddress(value), oneAddress)
const phoneIfAny = wordsIfAny(40).refine((value) => value === null || isPhoneNumber(value), oneNumber)
const seen = seenMark.default('')

const strengths = { strengths: wordsIfAny(1000), wants: wordsIfAny(1000) }
const languages = {
  languages: z
    .array(
      z.string().refine((tag) => tag === '' || isLanguageTag(tag), 'Choose languages from the list'),
      'Choose languages from the list',
    )
    .max(12, 'Choose up to twelve languages'),
}
const reach = { reachWords: wordsIfAny(300) }
const names = { knownAs: line('Write the name they like to be called by', 80), familyName: lineIfAny(80) }

const profile = {
  ...names,
  ...strengths,
  ...languages,
  ...reach,
  communityId: wordsIfAny(40),
  bornBand: oneOfIfAny(bornBands),
  gender: lineIfAny(60),
}

export const newPersonForm = z
  .object({
    id: pageId,
    ...profile,
    organisationId: wordsIfAny(40),
    job: lineIfAny(120),
    email: emailIfAny,
    phone: phoneIfAny,
    phoneSafe: oneOfIfAny(safeChoices),
    signsIn: tick,
    /** Ticked after looking at who it might be: it is somebody new. */
    isNew: tick,
  })
  .refine(({ phone, phoneSafe }) => !phone || phoneSafe, { path: ['phoneSafe'], message: 'Choose how it is safe to use that number' })

export const editPersonForm = z.object({ ...profile, seen })

/** What people say of themselves, a page each. */
export const myStrengthsForm = z.object({ ...strengths, seen })
export const myLanguagesForm = z.object({ ...languages, seen })
export const myReachForm = z.object({ ...reach, seen })

export const contactWayForm = z
  .object({
    id: pageId,
    kind: oneOf(contactKinds, 'Choose what it is'),
    address: words('Write the number or the address', 400),
    safe: oneOf(safeChoices, 'Choose how it is safe to use'),
    preferred: tick,
  })
  .superRefine(({ kind, address }, context) => {
    if (kind === 'email' && !isSingleAddress(address)) context.addIssue({ code: 'custom', path: ['address'], message: oneAddress })
    if (kind === 'phone' && !isPhoneNumber(address)) context.addIssue({ code: 'custom', path: ['address'], message: oneNumber })
  })

/** Taking an address away; `quietly` for its own person alone. */
export const removalForm = z.object({ quietly: tick })

export const safeContactForm = z.object({ safe: oneOf(safeChoices, 'Choose how it is safe to use') })

export const affiliationForm = z.object({
  id: pageId,
  organisationId: words('Choose the group or service', 40),
  job: lineIfAny(120),
  startsOn: day('Write since when'),
})

/** The last day of a belonging or of a role. */
export const endingForm = z.object({ endsOn: day('Write the last day') })

export const tieForm = z.object({
  otherId: z.uuid({ error: 'Choose who it is' }),
  how: z.string({ error: 'Choose how they know each other' }).transform((text, context) => {
    const tie = readTie(text)
    if (tie) return tie
    context.addIssue({ code: 'custom', message: 'Choose how they know each other' })
    return z.NEVER
  }),
})

export const namedContactForm = z.object({ namedContactId: words('Choose who is there for them', 40) })

export const roleForm = z
  .object({
    id: pageId,
    kind: oneOf(roleKinds, 'Choose a role'),
    where: words('Choose where it counts', 80),
    startsOn: day('Write from which day'),
    endsOn: dayIfAny,
  })
  .refine(({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn, {
    path: ['endsOn'],
    message: 'The last day comes after the first',
  })
