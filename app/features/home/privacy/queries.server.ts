import { dataMap } from '#db/schema/data-map.ts'

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
    .map(([category, listed]) => ({ category, entries: listed }))
    .sort((one, other) => Number(one.category === 'About no person') - Number(other.category === 'About no person'))
}
