import { expressionBuilder } from 'kysely'
import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'
import { hiddenRule } from '../keep-apart-words.ts'
import { programmesLedBy } from '../permissions.ts'

const is = expressionBuilder<Database, 'audit_entry'>()

/**
 * Which entries of the audit a viewer may see: all but those that tell of people who are kept apart, or of somebody running into
 * that. Of pairs a safeguarding lead sees those of their own programmes that are not about themselves; who ran into a rule is on
 * their own page.
 */
export function mayBeSeenBy(viewer: Viewer) {
  const mine = db()
    .selectFrom('keep_apart')
    .select('keep_apart.id')
    .where('keep_apart.programme_id', 'in', ['', ...programmesLedBy(viewer)])
    .where('keep_apart.a_id', '<>', viewer.personId)
    .where('keep_apart.b_id', '<>', viewer.personId)
  return is.and([
    is('audit_entry.did', '<>', 'hidden_rule.note'),
    is.or([is('audit_entry.why', 'is', null), is('audit_entry.why', '<>', hiddenRule)]),
    is.or([is('audit_entry.about_kind', '<>', 'keep_apart'), is('audit_entry.about_id', 'in', mine)]),
  ])
}
