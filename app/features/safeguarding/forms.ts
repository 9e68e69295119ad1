import { z } from 'zod'
import { day, oneOf, pageId, pageWord, seenMark, words } from '#app/shared/fields.ts'
import { scopes } from './keep-apart-words.ts'

const reviewOn = day('Choose when to look at it again')

export const keepApartForm = z.object({
  id: pageId,
  programmeId: pageWord('Choose the programme'),
  oneId: z.uuid({ error: 'Choose two people' }),
  otherId: z.uuid({ error: 'Choose two people' }),
  scope: oneOf(scopes, 'Choose how far apart'),
  reason: words('Write why, in a line or two', 1000),
  reviewOn,
})

export const reviewForm = z.object({ reviewOn, seen: seenMark })

const idIfAny = z.uuid().optional().catch(undefined)

/** How far the choosing of two people has come, in the address. What it does not know it leaves out. */
export const pairQuery = z.object({ one: idIfAny, other: idIfAny, find: z.string().max(100).catch('') })
