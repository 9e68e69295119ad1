import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'

/** Notes that the author has read what was written back, so that who wrote it knows that it arrived. */
export function markSeen(act: Act, contributionId: string) {
  const seen_at = act.at.toISOString()
  return transaction(async () => {
    const unseenAnswers = db()
      .updateTable('answer')
      .set({ seen_at })
      .where('contribution_id', '=', contributionId)
      .where('seen_at', 'is', null)
    const unseenEnding = db()
      .updateTable('ending')
      .set({ seen_at })
      .where('contribution_id', '=', contributionId)
      .where('seen_at', 'is', null)
    await unseenAnswers.execute()
    await unseenEnding.execute()
  })
}
