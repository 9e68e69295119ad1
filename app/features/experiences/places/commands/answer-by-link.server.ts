import { findReplyLink } from '#app/server/reply-link.server.ts'
import type { Act } from '#app/shared/act.ts'
import { transaction } from '#db/connection.server.ts'
import { findAnswerAt } from '../queries/question.server.ts'
import type { Answer } from '../place-states.ts'
import { answerPlace } from './answer-place.server.ts'
import type { Moved } from './move-place.server.ts'

interface ByLink {
  token: string
  answer: Answer
  returnOn: string | null
}

type Answered = Moved | { ok: false; reason: 'over' }

/**
 * Answers the one question of a reply link, as the person it was sent to, and signs nobody in. A link answers once: looked
 * at and used in one transaction. Pressed twice, the second press changes nothing and leads to the same thanks.
 */
export function answerByLink(act: Act, { token, answer, returnOn }: ByLink): Promise<Answered> {
  return transaction(async (): Promise<Answered> => {
    const link = await findReplyLink(token)
    if (link?.about_kind !== 'place') return { ok: false, reason: 'over' }
    if (link.used_at !== null) {
      const given = await findAnswerAt(link.about_id, link.used_at)
      return given ? { ok: true, state: given.to_state, changes: false, changeId: '' } : { ok: false, reason: 'over' }
    }
    if (link.expires_at <= act.at.toISOString()) return { ok: false, reason: 'over' }
    const self: Act = { byId: link.person_id, as: 'self', at: act.at }
    return answerPlace(self, { placeId: link.about_id, answer, returnOn })
  })
}
