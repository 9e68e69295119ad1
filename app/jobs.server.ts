import { forgetOldWords } from '#app/features/coaching/commands/forget-old-words.server.ts'
import { remindOfCheckIns } from '#app/features/coaching/commands/remind-of-check-ins.server.ts'
import { beginFollowing } from '#app/features/experiences/commands/begin-following.server.ts'
import { forgetClosedDoors } from '#app/features/experiences/gatherings/commands/close-door.server.ts'
import { lapseOffers, returnNotNow } from '#app/features/experiences/places/commands/lapse-offers.server.ts'
import { workOutMixesJob } from '#app/features/mixing/commands/begin-mix.server.ts'
import { forgetOldMixes } from '#app/features/mixing/commands/forget-old-mixes.server.ts'
import { workOutMixes } from '#app/features/mixing/commands/work-out-mixes.server.ts'
import { forgetOldSignIns } from '#app/features/people/accounts/commands/forget-old-sign-ins.server.ts'
import { forgetEndedKeepTogethers } from '#app/features/mixing/keep-togethers/commands/keep-together.server.ts'
import { forgetEndedKeepAparts } from '#app/features/safeguarding/commands/forget-ended.server.ts'
import type { Job } from '#app/server/clock.server.ts'
import { deliverDueMessages } from '#app/server/deliver.server.ts'
import { sendMail } from '#app/server/mailer.server.ts'
import type { Act } from '#app/shared/act.ts'

const byTheClock = (at: Date): Act => ({ byId: null, as: 'system', at })

/**
 * The timetable: everything that happens by the clock and not by a click.
 * `routes.ts` says what answers at which URL; this says what runs at which time.
 */
export const timetable: Job[] = [
  { name: 'deliver due messages', cron: '*/5 * * * * *', everywhere: true, run: () => deliverDueMessages(sendMail) },
  { name: workOutMixesJob, cron: '*/5 * * * * *', everywhere: true, run: workOutMixes },
  { name: 'forget old sign-ins', cron: '0 0 2 * * *', run: (now) => forgetOldSignIns({ at: now }) },
  { name: 'forget old check-in words', cron: '0 0 2 * * *', run: (now) => forgetOldWords(byTheClock(now)) },
  { name: 'forget closed doors', cron: '0 0 2 * * *', run: forgetClosedDoors },
  { name: 'forget who was kept apart', cron: '0 0 2 * * *', run: (now) => forgetEndedKeepAparts(byTheClock(now)) },
  { name: 'forget who stayed together', cron: '0 0 2 * * *', run: (now) => forgetEndedKeepTogethers(byTheClock(now)) },
  { name: 'forget mixes nobody chose', cron: '0 0 2 * * *', run: (now) => forgetOldMixes(byTheClock(now)) },
  { name: 'lapse offers', cron: '0 0 * * * *', run: (now) => lapseOffers(byTheClock(now)) },
  { name: 'list again who said not now', cron: '0 0 6 * * *', run: (now) => returnNotNow(byTheClock(now)) },
  { name: 'begin following', cron: '0 0 6 * * *', run: (now) => beginFollowing(byTheClock(now)) },
  { name: 'remind of check-ins', cron: '0 0 6 * * *', run: (now) => remindOfCheckIns(byTheClock(now)) },
]
