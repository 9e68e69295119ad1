import { expect, test } from 'vitest'
import { listWholeRecord } from '#app/features/home/record/queries.server.ts'
import { db } from '#db/connection.server.ts'
import { dataMap } from '#db/schema/data-map.ts'
import { fillStory } from '#db/seed/fill.ts'
import { freshDb } from '#tests/support/app.ts'
import { transaction } from '#db/connection.server.ts'

/** The part of the record that tells of each table that names people; null where only somebody else's part in it is named. */
const toldIn: Partial<Record<keyof typeof dataMap, string | null>> = {
  person: 'Who you are',
  contact_way: 'How to reach you',
  affiliation: 'Groups and services',
  tie: 'Who knows whom',
  role: 'Your roles',
  login: 'Signing in',
  message: 'Messages to you',
  audit_entry: 'Looks and changes noted',
  contribution: 'What you said',
  answer: 'What you wrote back',
  ending: 'What you ended',
  idea_person: 'Ideas you are part of',
  idea_move: 'What you wrote of ideas',
}

test('whoever is named in a table of the story finds that part in their record', async () => {
  await freshDb()
  const story = await transaction(() => fillStory(new Date()))
  for (const key of ['morven', 'eilidh', 'callum', 'mhairi', 'jean']) {
    const personId = story.ids.person.get(key) ?? ''
    const sections = await listWholeRecord(personId)
    const filled = new Set(sections.filter(({ rows }) => rows.length > 0).map(({ title }) => title))
    for (const [table, title] of Object.entries(toldIn)) {
      if (title && (await isNamedIn(table as keyof typeof dataMap, personId))) expect([...filled], `${key}: ${table}`).toContain(title)
    }
  }
}, 120_000)

test('a record is of one person: nobody else’s words are in it', async () => {
  await freshDb()
  const story = await transaction(() => fillStory(new Date()))
  const record = JSON.stringify(await listWholeRecord(story.ids.person.get('callum') ?? ''))
  expect(record).toContain('Folk who dinnae flinch when ye tell them the truth')
  expect(record).toContain('Somebody tae keep me tae it')
  for (const words of ['story five times', 'To keep my temper', 'I was angry for two days', 'A cup of tea first'])
    expect(record).not.toContain(words)
}, 120_000)

/** The columns of a table that make its row this person’s own. */
const ownColumns = new Set(['person_id', 'a_id', 'author_id', 'by_id', 'id'])

async function isNamedIn(table: keyof typeof dataMap, personId: string) {
  const columns = table === 'person' ? ['id'] : dataMap[table].personColumns.filter((column) => ownColumns.has(column))
  for (const column of columns) {
    const row = await db()
      .selectFrom(table)
      .select(db().fn.countAll().as('count'))
      .where(db().dynamic.ref(column), '=', personId)
      .executeTakeFirst()
    if (Number(row?.count) > 0) return true
  }
  return false
}
