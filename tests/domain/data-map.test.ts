import { describe, expect, test } from 'vitest'
import { listDataMap } from '#app/features/home/privacy/queries.server.ts'
import { dataMap, daysKept } from '#db/schema/data-map.ts'
import { sayTerm } from '#db/schema/kept.ts'

describe.each(Object.entries(dataMap))('the data map about %s', (_table, { category, basis, article9, holds, kept, personColumns }) => {
  test('says what is held and for how long, in sentences', () => {
    for (const words of [holds, ...kept.map((part) => part.words)]) expect(words).toMatch(/^[A-Z0-9].*\.$/)
  })

  test('gives a lawful basis for all that is about a person, and none where nobody is described', () => {
    expect(basis === null).toBe(category === 'About no person')
    if (basis === null) expect({ article9, personColumns }).toEqual({ article9: null, personColumns: [] })
  })
})

test('the page leaves nothing blank: each category says who can see it, and each table why, what is sensitive, and how long', () => {
  const categories = listDataMap()
  expect(categories.flatMap(({ entries }) => entries)).toHaveLength(Object.keys(dataMap).length)
  for (const { category, entries, readers } of categories) {
    expect(readers.length > 0, category).toBe(category !== 'About no person')
    for (const { what, who } of readers) {
      expect([what, ...who.flatMap(({ words, only, notIf }) => [words, only ?? 'all', notIf ?? 'always'])]).not.toContain('')
      expect(who.length, what).toBeGreaterThan(0)
      expect(who.map(({ only }) => only ?? '').join(' '), 'columns are said in words').not.toContain('_')
    }
    for (const { table, holds, retention } of entries)
      expect(
        [holds, retention].map((words) => words.trim()),
        table,
      ).not.toContain('')
  }
})

test('the days that a job takes are the days that people read', () => {
  for (const { kept } of Object.values(dataMap))
    for (const part of kept)
      if ('job' in part) {
        expect(part.days === 0 || part.words.includes(sayTerm(part.days)), part.words).toBe(true)
        expect(daysKept(part.job)).toBe(part.days)
      }
})
