import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readList } from '#app/features/people/imports/threads/read-list.server.ts'
import { writeCsv, writeXlsx } from '#app/server/list-file.server.ts'

/** Cells as people and enemies write them: separators, quotes, lines, formulas, other scripts. */
const dangerous = fc.constantFrom(
  '=1+1',
  '+44 7700 900123',
  '-1',
  '@SUM(A1)',
  "'=x",
  "''+",
  '\t=x',
  '"',
  'a;b',
  'a,"b"\nc',
  '07700 900123',
  'é',
  '_x0041_',
  'constructor',
  '__proto__',
)
const cell = fc
  .oneof(dangerous, fc.string({ unit: 'grapheme', maxLength: 12 }))
  .filter((text) => !/\p{Cc}/u.test(text.replace(/[\n\t]/g, '')))
const filled = cell.filter((text) => text.trim() !== '')
const rows = fc.array(fc.tuple(filled, cell, filled), { minLength: 1, maxLength: 12 })
const columns = ['Known as', 'Family name', 'Job']
const cellsOf = (reading: Awaited<ReturnType<typeof readList>>) => (reading.ok ? reading.rows.map(({ cells }) => cells) : reading.reason)

test('whatever is written as CSV is read as it was', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (rows) => {
      expect(cellsOf(await readList(Buffer.from(writeCsv({ columns, rows }))))).toEqual([columns, ...rows])
    }),
    { numRuns: 200 },
  )
})

test('whatever is written as a workbook is read as it was', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (rows) => {
      expect(cellsOf(await readList(Buffer.from(await writeXlsx({ columns, rows }))))).toEqual([columns, ...rows])
    }),
    { numRuns: 40 },
  )
})

test('no cell of a CSV begins with what a spreadsheet works out', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (rows) => {
      const { parse } = await import('csv-parse/sync')
      const cells = parse(writeCsv({ columns, rows }), { bom: true }).flat()
      expect(cells.filter((text) => /^[=+\-@\t\r\n]/.test(text))).toEqual([])
    }),
    { numRuns: 100 },
  )
})
