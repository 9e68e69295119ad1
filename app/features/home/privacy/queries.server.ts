import { sayName } from '#app/features/people/person-words.ts'
import { looks } from '#app/shared/looks.ts'
import { db } from '#db/connection.server.ts'
import { dataMap } from '#db/schema/data-map.ts'
import { groupLooks } from './group-looks.ts'
import { listReadersOf } from './who-sees.ts'

/** The data map as the privacy page reads it: by category, tables about nobody last. */
export function listDataMap() {
  const entries = Object.entries(dataMap).map(([table, { holds, category, basis, article9, kept }]) => ({
    table,
    holds,
    category,
    basis,
    article9,
    retention: kept.map(({ words }) => words).join(' '),
  }))
  const byCategory = Map.groupBy(entries, ({ category }) => category)
  return [...byCategory]
    .map(([category, listed]) => ({ category, entries: listed, readers: listReadersOf(category) }))
    .sort((one, other) => Number(one.category === 'About no person') - Number(other.category === 'About no person'))
}

export type DataMapCategory = ReturnType<typeof listDataMap>[number]

const MOST = 500

/** Who looked at what is sensitive of a person, and when, the latest first. Who is kept apart from whom is nothing of this, see decision 0010. */
export async function listReaders(personId: string) {
  const rows = await db()
    .selectFrom('audit_entry')
    .innerJoin('person', 'person.id', 'audit_entry.who_id')
    .select(['audit_entry.at', 'audit_entry.did', 'audit_entry.acting_as', 'person.id', 'person.known_as', 'person.family_name'])
    .where('audit_entry.about_kind', '=', 'person')
    .where('audit_entry.about_id', '=', personId)
    .where('audit_entry.did', 'in', [...looks])
    .where('audit_entry.who_id', '<>', personId)
    .orderBy('audit_entry.no', 'desc')
    .limit(MOST)
    .execute()
  return groupLooks(
    rows.flatMap(({ at, did, acting_as, id, known_as, family_name }) => {
      const look = looks.find((one) => one === did)
      return look ? { at, look, actingAs: acting_as, byId: id, byName: sayName({ knownAs: known_as, familyName: family_name }) } : []
    }),
  )
}
