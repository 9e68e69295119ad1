import { z } from 'zod'
import { pageId } from '#app/shared/fields.ts'

/** Making or renewing a calendar link: the id its page made, so that a double tap makes one. */
export const calendarLinkForm = z.object({ id: pageId })
