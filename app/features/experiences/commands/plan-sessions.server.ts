import { audit } from '#app/server/audit.server.ts'
import type { Act } from '#app/shared/act.ts'
import { db, transaction } from '#db/connection.server.ts'
import { tellNewDates } from '../gatherings/commands/tell-dates.server.ts'
import { isOpenToEdit } from '../experience-states.ts'
import { findExperience } from '../queries/experience.server.ts'
import { instantsOf, type TypicalSession } from '../typical-sessions.ts'

interface Plan {
  experienceId: string
  /** Each with the id its page made, so that the same page sent twice makes it once. */
  sessions: readonly (TypicalSession & { id: string })[]
  whereWords: string | null
  joinLink: string | null
}

/** Writes the ticked sessions of a starter as gatherings, at their times on the clock of the experience's zone. Who is coming already is told, once. */
export function planSessions(act: Act, { experienceId, sessions, whereWords, joinLink }: Plan) {
  return transaction(async () => {
    const experience = await findExperience(experienceId)
    if (!experience || !isOpenToEdit(experience.state))
      return { ok: false as const, reason: 'This experience is over, so nothing can be planned' }
    const added: string[] = []
    for (const session of sessions) {
      const { startsAt, endsAt } = instantsOf(session, experience.zone)
      const made = await db()
        .insertInto('gathering')
        .values({
          id: session.id,
          made_at: act.at.toISOString(),
          kind: session.kind,
          title: session.title,
          neutral_title: session.neutralTitle,
          starts_at: startsAt,
          ends_at: endsAt,
          zone: experience.zone,
          experience_id: experienceId,
          where_words: session.isCall ? null : whereWords,
          join_link: session.isCall ? joinLink : null,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst()
      if (!made.numInsertedOrUpdatedRows) continue
      added.push(session.id)
      await audit(act, 'gathering.plan', { kind: 'gathering', id: session.id })
    }
    await tellNewDates(act, experienceId, added)
    return { ok: true as const }
  })
}
