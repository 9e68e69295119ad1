import { z } from 'zod'
import { oneOf, tick, wholeNumber, words, wordsIfAny } from '#app/shared/fields.ts'
import { proposalLetters } from './proposal-letters.ts'

const looked = {
  proposal: oneOf(proposalLetters, 'Choose a proposal'),
  seen: wholeNumber('This page has gone stale. Open it again', { least: 0, most: 999_999 }),
  session: wordsIfAny(40),
}

/** A change by hand of the proposal that was looked at; `seen` is its version then. */
export const moveForm = z.object({
  ...looked,
  placeId: words('Choose who moves', 40),
  /** `to:` and a spot, or `with:` and whom they change places with. */
  to: words('Choose where', 60).regex(/^(to|with):[\w-]+$/, 'Choose where'),
})

export const holdForm = z.object({ ...looked, placeId: words('Choose somebody', 40), isHeld: tick })

export const stepForm = z.object(looked)
