import { findReplyLink } from '#app/server/reply-link.server.ts'
import type { Act } from '#app/shared/act.ts'
import { transaction } from '#db/connection.server.ts'
import { findAnswerAt } from '../queries/time-question.server.ts'
import { agreeCheckIn, askForOtherTime } from './agree-check-in.server.ts'
import type { Changed } from './change-check-in.server.ts'

interface ByLink {
  token: string
  /** The time that suits, as its instant; null to ask for another. */
  startsAt: string | null
  words: string | null
}

type Answered = Changed | { ok: false; reason: 'over' }

/**
 * Answers the one question of a reply link about a time, as the person it was sent to, and signs nobody in. Pressed twice,
 * the second press changes nothing and leads to the same thanks.
 */
export function answerTimeByLink(act: Act, { token, startsAt, words }: ByLink): Promise<Answered> {
  return transaction(async (): Promise<Answered> => {
    const link = await findReplyLink(token)
    if (link?.about_kind !== 'check_in') return { ok: false, reason: 'over' }
    if (link.used_at !== null) return (await findAnswerAt(link.about_id, link.used_at)) ? { ok: true } : { ok: false, reason: 'over' }
    if (link.expires_at <= act.at.toISOString()) return { ok: false, reason: 'over' }
    const self: Act = { byId: link.person_id, as: 'coachee', at: act.at }
    if (startsAt === null) return askForOtherTime(self, { checkInId: link.about_id, words })
    return agreeCheckIn(self, { checkInId: link.about_id, startsAt })
  })
}
