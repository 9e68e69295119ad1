import { z } from 'zod'
import { pageId, wholeNumber, words } from '#app/shared/fields.ts'

export const newMixForm = z.object({
  id: pageId,
  circleCount: wholeNumber('Choose how many circles', { least: 1, most: 100 }),
})

export const moveSeatForm = z.object({
  placeId: words('Choose who moves', 40),
  circle: wholeNumber('Choose a circle', { least: 0, most: 100 }),
  seen: words('This page has gone stale. Open it again', 40),
})
