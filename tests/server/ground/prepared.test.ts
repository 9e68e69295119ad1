import { beforeEach, expect, test } from 'vitest'
import { db, transaction } from '#db/connection.server.ts'
import { prepared, preparedOne } from '#db/prepared.server.ts'
import { freshDb } from '#tests/support/app.ts'
import { countQueries } from '#tests/support/count-queries.ts'
import { makePerson } from '#tests/support/make.ts'

beforeEach(freshDb)

let built = 0
const listNamed = prepared(({ ids, knownAs }: { ids: readonly string[]; knownAs: string }) => {
  built += 1
  return db().selectFrom('person').select(['id', 'known_as']).where('id', 'in', ids).where('known_as', '<>', knownAs).orderBy('known_as')
})
const findPerson = preparedOne(({ id }: { id: string }) => db().selectFrom('person').select('known_as').where('id', '=', id))

async function makePeople(...names: string[]) {
  const people = []
  for (const knownAs of names) people.push(await makePerson({ known_as: knownAs }))
  return people.map(({ id }) => id)
}

test('each call finds what it was given, though the query is put together once for each length of its lists', async () => {
  const [ada = '', bo = '', cy = ''] = await makePeople('Ada', 'Bo', 'Cy')
  built = 0
  const namesOf = async (ids: string[], knownAs = '') => (await listNamed({ ids, knownAs })).map((person) => person.known_as)
  expect(await namesOf([ada, bo])).toEqual(['Ada', 'Bo'])
  expect(await namesOf([bo, cy])).toEqual(['Bo', 'Cy'])
  expect(await namesOf([bo, cy], 'Bo')).toEqual(['Cy'])
  expect(built).toBe(1)
  expect(await namesOf([ada, bo, cy], 'Bo')).toEqual(['Ada', 'Cy'])
  expect(built).toBe(2)
  expect(await findPerson({ id: cy })).toEqual({ known_as: 'Cy' })
  expect(await findPerson({ id: 'nobody' })).toBeUndefined()
})

test('two calls at once do not mix what they were given', async () => {
  const ids = await makePeople('Ada', 'Bo', 'Cy')
  const found = await Promise.all(ids.map((id) => findPerson({ id })))
  expect(found.map((person) => person?.known_as)).toEqual(['Ada', 'Bo', 'Cy'])
})

test('inside a transaction it sees what was written there, and it is counted like any query', async () => {
  const [ada = ''] = await makePeople('Ada')
  const undone = transaction(async () => {
    await db().updateTable('person').set({ known_as: 'Eve' }).where('id', '=', ada).execute()
    expect(await findPerson({ id: ada })).toEqual({ known_as: 'Eve' })
    throw new Error('never mind')
  })
  await expect(undone).rejects.toThrow('never mind')
  expect(await findPerson({ id: ada })).toEqual({ known_as: 'Ada' })
  expect(await countQueries(() => findPerson({ id: ada }))).toBe(1)
})
