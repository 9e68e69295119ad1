import { z } from 'zod'

export const bringForm = z.object({ from: z.array(z.uuid()).min(1, 'Tick at least one').max(20) })

export const partForm = z.object({ from: z.uuid('Choose one of those that were brought together') })
