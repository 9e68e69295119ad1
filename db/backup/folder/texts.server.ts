import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream'
import { parse } from 'csv-parse'
import { stringify } from 'csv-stringify/sync'
import { altered } from '../faults.server.ts'
import { parseJson } from '../format.server.ts'
import type { Row } from '../rows.server.ts'
import { splitLines } from '../split-lines.server.ts'
import type { Columns } from './manifest.server.ts'

/** One of the two ways to write a table so that any program can read it. */
interface Text {
  begin: (columns: Columns) => string
  /** Some of its rows; `isFirst` where none came before them. */
  rows: (columns: Columns, rows: Row[], isFirst: boolean) => string
  end: string
  /** Its rows again, one by one. That they are those which were written is for their sum to say. */
  read: (file: string, columns: Columns) => AsyncGenerator<Row>
}

/** A JSON array of objects, one to a line: it can be read as a whole, as a stream, and by people. */
const json: Text = {
  begin: () => '[',
  rows: (columns, rows, isFirst) => (isFirst ? '\n' : ',\n') + rows.map((row) => asObject(Object.keys(columns), row)).join(',\n'),
  end: '\n]\n',
  read: readJson,
}

/** RFC 4180, in UTF-8. Text is in quotes and nothing else is, so that no text (`""`) and nothing at all are told apart. */
const csv: Text = {
  begin: (columns) => asCsv([Object.keys(columns)]),
  rows: (_, rows) => asCsv(rows),
  end: '',
  read: readCsv,
}

export const texts = { json, csv }
export type TextFormat = keyof typeof texts

export const isTextFormat = (word: string): word is TextFormat => Object.hasOwn(texts, word)

const asObject = (names: string[], row: Row) => JSON.stringify(Object.fromEntries(names.map((name, at) => [name, row[at]])))
const asCsv = (rows: Row[]) => stringify(rows, { quoted_string: true, record_delimiter: 'windows' })

async function* readJson(file: string, columns: Columns): AsyncGenerator<Row> {
  const names = Object.keys(columns)
  for await (const line of splitLines(createReadStream(file, 'utf8'))) {
    if (line === '[' || line === ']') continue
    const said = Object.entries(Object(parseJson(line.replace(/,$/, ''))) as Record<string, unknown>)
    if (said.map(([name]) => name).join() !== names.join()) throw altered(file)
    yield said.map(([, value]) => value)
  }
}

async function* readCsv(file: string, columns: Columns): AsyncGenerator<Row> {
  const types = Object.values(columns)
  const parser = parse({
    record_delimiter: ['\r\n', '\n'],
    cast: (value, { quoting, index }) => {
      if (value === '' && !quoting) return null
      return types[index] === 'integer' && /^-?\d+$/.test(value) ? Number(value) : value
    },
  })
  const found: AsyncIterable<Row> = pipeline(createReadStream(file), parser, () => undefined) // its errors reach the loop as well
  let isHeading = true
  for await (const row of found) {
    if (!isHeading) yield row
    else if (row.join() !== Object.keys(columns).join()) throw altered(file)
    isHeading = false
  }
}
