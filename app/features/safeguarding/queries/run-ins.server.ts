import { expressionBuilder } from 'kysely'
import type { Viewer } from '#app/server/viewer.server.ts'
import { db } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'
import { hiddenRule } from '../keep-apart-words.ts'
import { programmesLedBy } from '../permissions.ts'

const is = expressionBuilder<Database, 'audit_entry'>()
const MOST = 100

/** Where somebody ran into a rule they cannot see: who, when, about which experience and, for a move, whom they were moving. */
export interface RunIn {
  no: number
  at: string
  who: string
  experience: string
  moved: string | null
}

/** Who ran into a hidden rule in the programmes of a safeguarding lead, the latest first. The audit tells; no rule and no pair is named. */
export async function listRunIns(viewer: Viewer, { after = 0 }: { after?: number } = {}): Promise<RunIn[]> {
  const mine = programmesLedBy(viewer)
  const entries = await db()
    .selectFrom('audit_entry')
    .innerJoin('person', 'person.id', 'audit_entry.who_id')
    .select(['audit_entry.no', 'audit_entry.at', 'audit_entry.about_kind', 'audit_entry.about_id'])
    .select(['person.known_as', 'person.family_name'])
    .where('audit_entry.why', '=', hiddenRule)
    .where('audit_entry.no', '>', after)
    .where(isAboutOneOf(mine))
    .orderBy('audit_entry.no', 'desc')
    .limit(MOST)
    .execute()
  const idsOf = (kind: string) => ['', ...entries.filter((one) => one.about_kind === kind).map(({ about_id }) => about_id)]
  const abouts = new Map(
    [
      ...(await listMoved(idsOf('place'))),
      ...(await listSessions(idsOf('gathering'))),
      ...(await listMixes(idsOf('mix'))),
      ...(await listExperiences(idsOf('experience'))),
    ].flatMap((about) => (mine.includes(about.programme_id) ? [[about.id, about] as const] : [])),
  )
  return entries.flatMap(({ no, at, about_id, known_as, family_name }) => {
    const about = abouts.get(about_id)
    if (!about) return []
    const who = [known_as, family_name].filter(Boolean).join(' ')
    return [{ no, at, who, experience: about.name, moved: about.moved }]
  })
}

/** Asked of the database and not of what it gave: others’ entries must not push a lead’s own off the list. */
function isAboutOneOf(programmeIds: readonly string[]) {
  const mine = db()
    .selectFrom('experience')
    .select('experience.id')
    .where('experience.programme_id', 'in', ['', ...programmeIds])
  const places = db().selectFrom('place').select('place.id').where('place.experience_id', 'in', mine)
  const gatherings = db().selectFrom('gathering').select('gathering.id').where('gathering.experience_id', 'in', mine)
  const mixes = db().selectFrom('mix_experience').select('mix_experience.mix_id').where('mix_experience.experience_id', 'in', mine)
  const about = { experience: mine, place: places, gathering: gatherings, mix: mixes }
  return is.or(
    Object.entries(about).map(([kind, ids]) => is.and([is('audit_entry.about_kind', '=', kind), is('audit_entry.about_id', 'in', ids)])),
  )
}

/** The entry with which a lead last said that they had seen who ran into a hidden rule: what came after is new to them. */
export async function findLastNoted({ personId }: Viewer) {
  const entry = await db()
    .selectFrom('audit_entry')
    .select('no')
    .where('who_id', '=', personId)
    .where('did', '=', 'hidden_rule.note')
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()
  return entry?.no ?? 0
}

function listMoved(ids: readonly string[]) {
  return db()
    .selectFrom('place')
    .innerJoin('experience', 'experience.id', 'place.experience_id')
    .innerJoin('person', 'person.id', 'place.person_id')
    .select(['place.id', 'experience.name', 'experience.programme_id', 'person.known_as as moved'])
    .where('place.id', 'in', ids)
    .execute()
}

function listSessions(ids: readonly string[]) {
  return db()
    .selectFrom('gathering')
    .innerJoin('experience', 'experience.id', 'gathering.experience_id')
    .select(['gathering.id', 'experience.name', 'experience.programme_id'])
    .select((is) => is.val<string | null>(null).as('moved'))
    .where('gathering.id', 'in', ids)
    .execute()
}

function listExperiences(ids: readonly string[]) {
  return db()
    .selectFrom('experience')
    .select(['id', 'name', 'programme_id'])
    .select((is) => is.val<string | null>(null).as('moved'))
    .where('id', 'in', ids)
    .execute()
}

function listMixes(ids: readonly string[]) {
  return db()
    .selectFrom('mix')
    .innerJoin('mix_experience', 'mix_experience.mix_id', 'mix.id')
    .innerJoin('experience', 'experience.id', 'mix_experience.experience_id')
    .select(['mix.id', 'experience.name', 'experience.programme_id'])
    .select((is) => is.val<string | null>(null).as('moved'))
    .where('mix.id', 'in', ids)
    .execute()
}
