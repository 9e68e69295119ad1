import { expect, test } from 'vitest'
import { lookupOf, sealFor, unsealFor } from '#app/server/seal.server.ts'
import { db, transaction } from '#db/connection.server.ts'
import { freshDb } from '#tests/support/app.ts'
import { makePerson } from '#tests/support/make.ts'

const place = { table: 'check_in', column: 'shared_words', id: 'row-1' }

async function sealed(text: string) {
  await freshDb()
  const { id } = await makePerson()
  return { id, text: await transaction(() => sealFor(id, place, text)) }
}

test('what is sealed opens again in its place, and differs each time', async () => {
  const { id, text } = await sealed('wan wi stickers 🌱')
  expect(await unsealFor(id, place, text)).toBe('wan wi stickers 🌱')
  expect(text).not.toContain('stickers')
  expect(await transaction(() => sealFor(id, place, 'wan wi stickers 🌱'))).not.toBe(text)
})

test('twenty characters seal to at least 67, which the database asks of an ending', async () => {
  const { text } = await sealed('x'.repeat(20))
  expect(text.length).toBeGreaterThanOrEqual(67)
})

test.each([
  ['row', { ...place, id: 'row-2' }],
  ['column', { ...place, column: 'why_words' }],
  ['table', { ...place, table: 'coaching' }],
])('a value copied to another %s does not open', async (_, elsewhere) => {
  const { id, text } = await sealed('said in confidence')
  await expect(unsealFor(id, elsewhere, text)).rejects.toThrow()
})

test('nobody else’s key opens it, and without the key it is gone', async () => {
  const { id, text } = await sealed('said in confidence')
  const other = await makePerson()
  await transaction(() => sealFor(other.id, place, 'another text'))
  await expect(unsealFor(other.id, place, text)).rejects.toThrow()
  await db().deleteFrom('sealed_key').where('person_id', '=', id).execute()
  expect(await unsealFor(id, place, text)).toBeUndefined()
})

test('an altered value does not open', async () => {
  const { id, text } = await sealed('said in confidence')
  const altered = `${text.slice(0, -6)}${text.at(-6) === 'A' ? 'B' : 'A'}${text.slice(-5)}`
  await expect(unsealFor(id, place, altered)).rejects.toThrow()
})

test('a look-up finds equal values of one kind only', () => {
  expect(lookupOf('email', 'a@example.org')).toBe(lookupOf('email', 'a@example.org'))
  expect(lookupOf('email', 'a@example.org')).not.toBe(lookupOf('phone', 'a@example.org'))
})
