import { z } from 'zod'
import { isPhoneNumber, isSingleAddress } from '#app/shared/addresses.ts'
import { day, dayIfAny, oneOf, oneOfIfAny, pageId, tick, words, wordsIfAny } from '#app/shared/fields.ts'
import { roleKinds } from '#app/shared/roles.ts'
import { contactKinds, safeChoices } from './safe-contact.ts'

export const bornBands = ['18_29', '30_44', '45_59', '60_up', 'unsaid'] as const

const emailIfAny = wordsIfAny(254).refine(
  (value) => value === null || isSingleAddress(value),
  'Write one e-mail address, like sam@example.org',
)
const phoneIfAny = wordsIfAny(40).refine(
  (value) => value === null || isPhoneNumber(value),
  'Write a phone number with its digits, like 07700 900123',
)

const profile = {
  knownAs: words('Write the name they like to be called by', 80),
  familyName: wordsIfAny(80),
  languages: wordsIfAny(120),
  communityId: wordsIfAny(40),
  bornBand: oneOfIfAny(bornBands),
  gender: wordsIfAny(60),
  strengths: wordsIfAny(1000),
  wants: wordsIfAny(1000),
  reachWords: wordsIfAny(300),
}

export const newPersonForm = z.object({
  id: pageId,
  ...profile,
  organisationId: wordsIfAny(40),
  job: wordsIfAny(120),
  email: emailIfAny,
  phone: phoneIfAny,
  phoneSafe: oneOf(safeChoices, 'Choose how it is safe to ring').default('any'),
  signsIn: tick,
})

export const editPersonForm = z.object({ ...profile, seen: z.string() })

export const contactWayForm = z
  .object({
    id: pageId,
    kind: oneOf(contactKinds, 'Choose what it is'),
    address: words('Write the number or the address', 400),
    safe: oneOf(safeChoices, 'Choose how it is safe to use'),
    preferred: tick,
  })
  .superRefine(({ kind, address }, context) => {
    if (kind === 'email' && !isSingleAddress(address))
      context.addIssue({ code: 'custom', path: ['address'], message: 'Write one e-mail address, like sam@example.org' })
    if (kind === 'phone' && !isPhoneNumber(address))
      context.addIssue({ code: 'custom', path: ['address'], message: 'Write a phone number with its digits, like 07700 900123' })
  })

export const safeContactForm = z.object({ safe: oneOf(safeChoices, 'Choose how it is safe to use') })

export const affiliationForm = z.object({
  id: pageId,
  organisationId: words('Choose the group or service', 40),
  job: wordsIfAny(120),
  startsOn: day('Write since when'),
})

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
