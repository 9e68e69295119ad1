import { z } from 'zod'
import { oneOf, pageId, words } from '#app/shared/fields.ts'
import { requestKinds } from './request-kinds.ts'

export const recordRequestForm = z.object({
  id: pageId,
  kind: oneOf(requestKinds, 'Choose what it is about'),
  words: words('Write a line about it, so that the right thing is looked at', 2000),
})
