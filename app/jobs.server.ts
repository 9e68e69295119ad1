import { remindOfCheckIns } from '#app/features/coaching/commands/remind-of-check-ins.server.ts'
import { beginFollowing } from '#app/features/experiences/commands/begin-following.server.ts'
import { lapseOffers, returnNotNow } from '#app/features/experiences/places/commands/lapse-offers.server.ts'
import { workOnLists } from '#app/features/experiences/imports/commands/place-people.server.ts'
import { letGo, nightJobs } from '#app/features/home/retention/commands.server.ts'
import { workOutMixesJob } from '#app/features/mixing/commands/begin-mix.server.ts'
import { workOutMixes } from '#app/features/mixing/commands/work-out-mixes.server.ts'
import { workOnImportsJob } from '#app/features/people/imports/commands/hold-run.server.ts'
import type { Job } from '#app/server/clock.server.ts'
import { deliverForAMoment } from '#app/server/deliver.server.ts'
import { sendMail } from '#app/server/mailer.server.ts'
import type { Act } from '#app/shared/act.ts'
import { freshenPlans } from '#db/fresh-plans.server.ts'

/** What the data map promises to let go, one job a minute from two in the morning. */
const byNight = nightJobs.map((name, minute): Job => ({
  name,
  cron: `0 ${minute} 2 * * *`,
  inSlices: true,
  run: (now) => letGo(name, now),
}))

const byTheClock = (at: Date): Act => ({ byId: null, as: 'system', at })

/**
 * The timetable: everything that happens by the clock and not by a click.
 * `routes.ts` says what answers at which URL; this says what runs at which time.
 */
export const timetable: Job[] = [
  { name: 'deliver due messages', cron: '*/5 * * * * *', everywhere: true, run: () => deliverForAMoment(sendMail) },
  { name: workOnImportsJob, cron: '*/5 * * * * *', everywhere: true, run: workOnLists },
  { name: workOutMixesJob, cron: '*/5 * * * * *', everywhere: true, run: workOutMixes },
  ...byNight,
  { name: 'lapse offers', cron: '0 0 * * * *', run: (now) => lapseOffers(byTheClock(now)) },
  { name: 'look at how tables have grown', cron: '0 30 3 * * *', everywhere: true, run: freshenPlans },
  { name: 'list again who said not now', cron: '0 0 6 * * *', run: (now) => returnNotNow(byTheClock(now)) },
  { name: 'begin following', cron: '0 0 6 * * *', run: (now) => beginFollowing(byTheClock(now)) },
  { name: 'remind of check-ins', cron: '0 0 6 * * *', run: (now) => remindOfCheckIns(byTheClock(now)) },
]
