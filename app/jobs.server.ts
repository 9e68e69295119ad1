import { forgetOldSignIns } from '#app/features/people/accounts/commands/forget-old-sign-ins.server.ts'
import type { Job } from '#app/server/clock.server.ts'
import { deliverDueMessages } from '#app/server/deliver.server.ts'
import { sendMail } from '#app/server/mailer.server.ts'

/**
 * The timetable: everything that happens by the clock and not by a click.
 * `routes.ts` says what answers at which URL; this says what runs at which time.
 */
export const timetable: Job[] = [
  { name: 'deliver due messages', cron: '*/5 * * * * *', everywhere: true, run: () => deliverDueMessages(sendMail) },
  { name: 'forget old sign-ins', cron: '0 0 2 * * *', run: (now) => forgetOldSignIns({ at: now }) },
]
