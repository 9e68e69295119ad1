import { z } from 'zod'
import { oneOf, pageId } from '#app/shared/fields.ts'
import { ownScopes, scopes, strengths } from './keep-together-words.ts'

const person = z.uuid({ error: 'Choose somebody from the list' })

/** What an organiser notes about two people. */
export const keepTogetherForm = z
  .object({
    id: pageId,
    oneId: person,
    otherId: person,
    scope: oneOf(scopes, 'Choose where'),
    strength: oneOf(strengths, 'Choose how strongly'),
  })
  .refine(({ oneId, otherId }) => oneId !== otherId, { path: ['otherId'], error: 'Choose two different people' })

/** What somebody of the cohort wishes for themselves. */
export const ownWishForm = z.object({ id: pageId, otherId: person, scope: oneOf(ownScopes, 'Choose where') })
