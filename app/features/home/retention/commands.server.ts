import { oldWords } from '#app/features/coaching/commands/forget-old-words.server.ts'
import { closedDoors, guestsGone } from '#app/features/experiences/gatherings/commands/forget-closed-doors.server.ts'
import { preparationWords } from '#app/features/experiences/preparation/commands/forget-words.server.ts'
import { oldMixes } from '#app/features/mixing/commands/forget-old-mixes.server.ts'
import { endedKeepTogethers } from '#app/features/mixing/keep-togethers/commands/forget-ended.server.ts'
import {
  cardsTakenBack,
  oldLimits,
  oldReplyLinks,
  oldSessions,
  oldSignInCodes,
} from '#app/features/people/accounts/commands/forget-old-sign-ins.server.ts'
import { endedRoles } from '#app/features/people/commands/forget-ended-roles.server.ts'
import { importRows } from '#app/features/people/imports/commands/forget-rows.server.ts'
import { halfDoneSignIns } from '#app/features/people/keys/commands/forget-half-done.server.ts'
import { messageWords, oldAnnouncements, oldMessages } from '#app/features/people/messages/commands/forget-messages.server.ts'
import { answeredRequests } from '#app/features/people/record-requests/commands/forget-answered.server.ts'
import { endedKeepAparts } from '#app/features/safeguarding/commands/forget-ended.server.ts'
import { oldAuditEntries } from '#app/server/audit-cut.server.ts'
import { newId } from '#app/server/chance.server.ts'
import type { Forgetting } from '#app/server/forgetting.server.ts'
import { oldNights, oldSlots } from '#app/server/old-nights.server.ts'
import { db } from '#db/connection.server.ts'

/** Everything that goes by the clock, feature by feature. A test fails when a note of the data map promises something that is not here. */
export const forgettings: readonly Forgetting[] = [
  oldSignInCodes,
  oldSessions,
  oldLimits,
  oldReplyLinks,
  cardsTakenBack,
  halfDoneSignIns,
  closedDoors,
  guestsGone,
  oldWords,
  preparationWords,
  messageWords,
  oldMessages,
  oldAnnouncements,
  importRows,
  endedRoles,
  oldMixes,
  endedKeepTogethers,
  endedKeepAparts,
  answeredRequests,
  oldAuditEntries,
  oldSlots,
  oldNights,
]

/** The jobs of the night, by name; one may let several kinds of rows go. */
export const nightJobs = [...new Set(forgettings.map(({ job }) => job))]

/** More slices than any night needs: one that never ends would hold up the house. */
const MOST_SLICES = 5000

/** Lets go, slice by slice, of all that a job of the night promises, and keeps how many rows went. What is cut short goes the night after. */
export async function letGo(job: string, at: Date) {
  let went = 0
  for (const { forget } of forgettings.filter((one) => one.job === job)) {
    for (let slice = 0; slice < MOST_SLICES; slice += 1) {
      const gone = await forget({ at })
      if (gone === 0) break
      went += gone
    }
  }
  await db().insertInto('forgetting').values({ id: newId(), made_at: at.toISOString(), job, went }).execute()
  return went
}
