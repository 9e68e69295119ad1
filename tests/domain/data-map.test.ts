import { describe, expect, test } from 'vitest'
import { dataMap } from '#db/schema/data-map.ts'

describe.each(Object.entries(dataMap))(
  'the data map about %s',
  (_table, { category, basis, article9, holds, kept, personColumns }) => {
    test('says what is held and for how long, in sentences', () => {
      for (const words of [holds, ...kept.map((part) => part.words)]) expect(words).toMatch(/^[A-Z0-9].*\.$/)
    })

    test('gives a lawful basis for all that is about a person, and none where nobody is described', () => {
      expect(basis === null).toBe(category === 'About no person')
      if (basis === null) expect({ article9, personColumns }).toEqual({ article9: null, personColumns: [] })
    })
  },
)
