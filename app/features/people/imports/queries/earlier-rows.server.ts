import { db } from '#db/connection.server.ts'
import type { Alike } from '../row-verdict.ts'

/** A row's name, and its address or number, by their HMAC. */
export interface Marks {
  name: string | null
  contact: string | null
}

interface Marked {
  number: number
  name: string
  marks: Marks
}

/** For each of some rows, an earlier row of the same list that has the same name or address: who stands in it twice. */
export async function listEarlier(batchId: string, rows: readonly Marked[]) {
  const kept = await listMarked(batchId, rows)
  const all: { number: number; marks: Marks }[] = [...kept.filter(({ number }) => !rows.some((row) => row.number === number)), ...rows]
  const byMark = new Map<string, { number: number; marks: Marks }[]>()
  for (const row of all) for (const mark of marksIn(row)) byMark.set(mark, [...(byMark.get(mark) ?? []), row])
  return new Map(rows.map((row) => [row.number, earlierThan(row, byMark)]))
}

function earlierThan(row: Marked, byMark: ReadonlyMap<string, { number: number; marks: Marks }[]>): Alike[] {
  const earlier = marksIn(row)
    .flatMap((mark) => byMark.get(mark) ?? [])
    .filter(({ number, marks }) => number < row.number && !areTwoOfOneName(row.marks, marks))
  const first = earlier.sort((one, other) => one.number - other.number)[0]
  if (!first) return []
  const sameName = first.marks.name === row.marks.name
  const how = first.marks.contact !== null && first.marks.contact === row.marks.contact ? 'email' : 'name'
  return [{ id: '', name: row.name, how, isSure: sameName, mayBe: false, row: first.number }]
}

/** The same name and two different addresses are two people. */
const areTwoOfOneName = (one: Marks, other: Marks) => one.contact !== null && other.contact !== null && one.contact !== other.contact

const marksIn = ({ marks }: { marks: Marks }) => [marks.name, marks.contact].filter((mark) => mark !== null)

async function listMarked(batchId: string, rows: readonly Marked[]) {
  const names = rows.flatMap(({ marks }) => marks.name ?? [])
  const contacts = rows.flatMap(({ marks }) => marks.contact ?? [])
  const found = await db()
    .selectFrom('import_row')
    .select(['number', 'name_mark', 'contact_mark'])
    .where('batch_id', '=', batchId)
    .where('state', 'in', ['new', 'alike'])
    .where((is) => is.or([is('name_mark', 'in', [...names, '']), is('contact_mark', 'in', [...contacts, ''])]))
    .limit(2000)
    .execute()
  return found.map(({ number, name_mark, contact_mark }) => ({ number, marks: { name: name_mark, contact: contact_mark } }))
}
