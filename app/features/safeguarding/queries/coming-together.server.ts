import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import { programmesLedBy } from '../permissions.ts'

/**
 * Where two people who are never to be at one experience are both invited or coming all the same, by hand or from before:
 * nobody who invites can know, so the safeguarding lead is told.
 */
export function listComingTogether(viewer: Viewer) {
  return db()
    .selectFrom('keep_apart')
    .innerJoin('place as a', 'a.person_id', 'keep_apart.a_id')
    .innerJoin('place as b', (join) => join.onRef('b.person_id', '=', 'keep_apart.b_id').onRef('b.experience_id', '=', 'a.experience_id'))
    .innerJoin('experience', 'experience.id', 'a.experience_id')
    .select(['keep_apart.id', 'keep_apart.made_at as madeAt', 'experience.id as experienceId', 'experience.name'])
    .where('keep_apart.programme_id', 'in', ['', ...programmesLedBy(viewer)])
    .where('keep_apart.scope', '=', 'experience')
    .where('keep_apart.ended_at', 'is', null)
    .where('keep_apart.a_id', '<>', viewer.personId)
    .where('keep_apart.b_id', '<>', viewer.personId)
    .where('a.state', 'in', ['invited', 'accepted'])
    .where('b.state', 'in', ['invited', 'accepted'])
    .where('experience.state', 'in', ['planned', 'inviting', 'settled'])
    .orderBy('experience.first_on')
    .orderBy('keep_apart.id')
    .limit(50)
    .execute()
}

/**
 * Where somebody else than the two noted that they stay together: a mix cannot keep to both, and the one who noted it is
 * not told why. What one of the two wishes for themselves is between them and their organisers, and not here.
 */
export function listNotedTogether(viewer: Viewer) {
  return db()
    .selectFrom('keep_apart')
    .innerJoin('keep_together', (join) =>
      join.onRef('keep_together.a_id', '=', 'keep_apart.a_id').onRef('keep_together.b_id', '=', 'keep_apart.b_id'),
    )
    .innerJoin('person as by', 'by.id', 'keep_together.by_id')
    .select(['keep_apart.id', 'by.known_as as byKnownAs', 'by.family_name as byFamilyName'])
    .distinct()
    .where('keep_apart.programme_id', 'in', ['', ...programmesLedBy(viewer)])
    .where('keep_apart.ended_at', 'is', null)
    .where('keep_together.ended_at', 'is', null)
    .where('keep_apart.a_id', '<>', viewer.personId)
    .where('keep_apart.b_id', '<>', viewer.personId)
    .whereRef('keep_together.by_id', '<>', 'keep_apart.a_id')
    .whereRef('keep_together.by_id', '<>', 'keep_apart.b_id')
    .orderBy('keep_apart.id')
    .limit(50)
    .execute()
}
