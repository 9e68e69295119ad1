import { findReplyLink } from '#app/server/reply-link.server.ts'
import { db } from '#db/connection.server.ts'
import { sayDayTime } from '#app/shared/dates.ts'
import { channelWords } from '../check-in-words.ts'
import { findNumberOf } from './reaching.server.ts'

const THANKS_MS = 24 * 60 * 60_000

/** What a reply link shows of a check-in: two first names and the times. Never what they talk about. */
export interface TimeQuestion {
  knownAs: string
  coachName: string
  /** The instants still ahead. */
  times: string[]
  by: string
  ringing: { name: string; phone: string | null }
}

type Found = { is: 'time'; question: TimeQuestion } | { is: 'over'; ringing: { name: string; phone: string | null } | null }

/** The question behind a link about a time, while it can be answered; else whom to ring. Undefined for other links. */
export async function findTimeQuestion(token: string, at: Date): Promise<Found | undefined> {
  const link = await findReplyLink(token)
  if (link?.about_kind !== 'check_in') return undefined
  const asked = await findAsked(link.about_id)
  if (!asked) return { is: 'over', ringing: null }
  const ringing = { name: asked.coach_known_as, phone: await findNumberOf(asked.coach_id) }
  const isOpen = link.used_at === null && link.expires_at > at.toISOString() && asked.state === 'offered'
  if (!isOpen) return { is: 'over', ringing }
  const times = [asked.starts_at, asked.other_at].filter((time) => time !== null).filter((time) => time > at.toISOString())
  const { by } = channelWords[asked.channel]
  return { is: 'time', question: { knownAs: asked.known_as, coachName: asked.coach_known_as, times, by, ringing } }
}

/** What a link answered, for a day after: the time agreed, or null when another one is asked for. */
export async function findTimeThanks(token: string, at: Date) {
  const link = await findReplyLink(token)
  if (link?.about_kind !== 'check_in' || link.used_at === null) return undefined
  if (at.getTime() - Date.parse(link.used_at) > THANKS_MS) return undefined
  const answered = await findAnswerAt(link.about_id, link.used_at)
  const asked = await findAsked(link.about_id)
  if (!answered || !asked) return undefined
  return {
    knownAs: asked.known_as,
    coachName: asked.coach_known_as,
    when: answered.did === 'check_in.agree' && asked.state === 'agreed' ? sayDayTime(asked.starts_at) : null,
    ringing: { name: asked.coach_known_as, phone: await findNumberOf(asked.coach_id) },
  }
}

/** What was done with a check-in at the very instant its link was used. */
export async function findAnswerAt(checkInId: string, usedAt: string) {
  return db()
    .selectFrom('audit_entry')
    .select('did')
    .where('about_kind', '=', 'check_in')
    .where('about_id', '=', checkInId)
    .where('at', '=', usedAt)
    .where('did', 'in', ['check_in.agree', 'check_in.ask_again'])
    .limit(1)
    .executeTakeFirst()
}

function findAsked(id: string) {
  return db()
    .selectFrom('check_in')
    .innerJoin('coaching', 'coaching.id', 'check_in.coaching_id')
    .innerJoin('person', 'person.id', 'coaching.person_id')
    .innerJoin('person as coach', 'coach.id', 'coaching.coach_id')
    .select(['check_in.state', 'check_in.starts_at', 'check_in.other_at', 'check_in.channel', 'coaching.coach_id'])
    .select(['person.known_as', 'coach.known_as as coach_known_as'])
    .where('check_in.id', '=', id)
    .where('person.erased_at', 'is', null)
    .executeTakeFirst()
}
