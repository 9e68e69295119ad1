import { z } from 'zod'
import { pageId } from '#app/shared/fields.ts'

/** Sending a message by another way of its person. */
export const anotherWayForm = z.object({ wayId: pageId })
