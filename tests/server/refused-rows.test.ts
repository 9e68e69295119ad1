import { beforeAll, describe, expect, test } from 'vitest'
import type { Insertable } from 'kysely'
import { db } from '#db/connection.server.ts'
import type { Database } from '#db/schema.ts'
import { freshDb } from '#tests/support/app.ts'
import { makeExperience, makeGathering, makeLocality, makePerson, makePlace, makeProgramme } from '#tests/support/make.ts'

const at = '2026-11-21T10:00:00.000Z'
const newRow = () => ({ id: crypto.randomUUID(), made_at: at })
type New<Table extends keyof Database> = Insertable<Database[Table]>

let personId: string
let programmeId: string

beforeAll(async () => {
  await freshDb()
  personId = (await makePerson()).id
  programmeId = (await makeProgramme()).id
})

function insert<Table extends keyof Database>(table: Table, row: New<Table>) {
  return db().insertInto(table).values(row).execute()
}

describe('place and preparation', () => {
  test('a person has one place at an experience', async () => {
    const experience = await makeExperience()
    await makePlace(experience.id, personId)
    await expect(makePlace(experience.id, personId)).rejects.toThrow(/unique.*experience_id.*person_id/i)
  })

  test('energy goes from 0 to 3', async () => {
    const experience = await makeExperience()
    await expect(makePlace(experience.id, personId, { energy: 4 })).rejects.toThrow(/energy_goes_from_0_to_3/)
    await makePlace(experience.id, personId, { energy: 3 })
  })

  test('what is being arranged has an owner, and goes with its place', async () => {
    const place = await makePlace((await makeExperience()).id, personId)
    const preparation = { ...newRow(), place_id: place.id, kind: 'childcare', state: 'arranging' } as const
    await expect(insert('preparation', preparation)).rejects.toThrow(/what_is_being_arranged_has_an_owner/)
    await insert('preparation', { ...preparation, owner_id: personId })
    await db().deleteFrom('place').where('id', '=', place.id).execute()
    expect(await db().selectFrom('preparation').select('id').execute()).toEqual([])
  })
})

describe('people', () => {
  test('one person signs in with an address; a phone may be shared', async () => {
    const other = await makePerson()
    const way = { made_at: at, address: 'v1.sealed', lookup: 'hmac', safe: 'any' } as const
    const email = { ...way, kind: 'email', signs_in: 1 } as const
    const phone = { ...way, kind: 'phone', lookup: 'hmac of a phone' } as const
    await insert('contact_way', { ...email, id: 'a', person_id: personId })
    await expect(insert('contact_way', { ...email, id: 'b', person_id: other.id })).rejects.toThrow(/unique.*lookup/i)
    await insert('contact_way', { ...email, id: 'c', person_id: other.id, signs_in: 0 })
    await insert('contact_way', { ...phone, id: 'd', person_id: personId })
    await insert('contact_way', { ...phone, id: 'e', person_id: other.id })
  })

  test('a role holds in one place; a steward’s holds everywhere', async () => {
    const locality = await makeLocality()
    const role = { ...newRow(), person_id: personId, given_by_id: personId, starts_on: '2026-11-21' }
    const rule = /a_role_holds_in_one_place_and_a_stewards_everywhere/
    await expect(insert('role', { ...role, kind: 'organiser' })).rejects.toThrow(rule)
    await expect(insert('role', { ...role, kind: 'organiser', locality_id: locality.id, programme_id: programmeId })).rejects.toThrow(rule)
    await expect(insert('role', { ...role, kind: 'steward', locality_id: locality.id })).rejects.toThrow(rule)
    await insert('role', { ...role, kind: 'organiser', locality_id: locality.id })
    await insert('role', { ...role, id: 'of a steward', kind: 'steward' })
  })

  test('nobody is their own coach or tied to themselves', async () => {
    const coaching = { ...newRow(), person_id: personId, coach_id: personId, starts_on: '2026-11-21' }
    await expect(insert('coaching', coaching)).rejects.toThrow(/a_coach_is_someone_else/)
    const tie = { ...newRow(), a_id: personId, b_id: personId, kind: 'knows', said_by_id: personId } as const
    await expect(insert('tie', tie)).rejects.toThrow(/a_tie_joins_two_people/)
  })
})

describe('gathering, board and announcement', () => {
  test('a gathering has exactly one home', async () => {
    const { id, locality_id } = await makeExperience()
    await expect(makeGathering(id, { experience_id: null })).rejects.toThrow(/a_gathering_has_one_home/)
    await expect(makeGathering(id, { locality_id })).rejects.toThrow(/a_gathering_has_one_home/)
  })

  test('a board and an announcement are for exactly one', async () => {
    const board = { ...newRow(), kind: 'enabling', name: 'Board', remit: 'Unblocks' } as const
    await expect(insert('board', board)).rejects.toThrow(/a_board_belongs_to_one_locality_or_programme/)
    const announcement = { ...newRow(), subject: 'Tuesday', words: 'We start at ten', by_id: personId }
    await expect(insert('announcement', announcement)).rejects.toThrow(/an_announcement_goes_to_one_group/)
  })
})

test('one cause makes one message, with one Message-ID', async () => {
  const message = { made_at: at, channel: 'email', template: 'hello', props_json: 'v1.sealed', due_at: at } as const
  await insert('message', { ...message, id: 'a', dedupe_key: 'invite:1', message_id: '<a@example.org>' })
  await expect(insert('message', { ...message, id: 'b', dedupe_key: 'invite:1', message_id: '<b@example.org>' })).rejects.toThrow(
    /unique.*dedupe_key/i,
  )
  await expect(insert('message', { ...message, id: 'c', dedupe_key: 'invite:2', message_id: '<a@example.org>' })).rejects.toThrow(
    /unique.*message_id/i,
  )
})

test('a message that waits outlives the address it was meant for', async () => {
  await insert('contact_way', {
    ...newRow(),
    id: 'way',
    person_id: personId,
    kind: 'email',
    address: 'v1.sealed',
    lookup: 'hmac',
    safe: 'any',
  })
  const message = {
    ...newRow(),
    channel: 'email',
    template: 'hello',
    props_json: 'v1.sealed',
    due_at: at,
    dedupe_key: 'a',
    message_id: '<a>',
  } as const
  await insert('message', { ...message, person_id: personId, to_way_id: 'way' })
  await db().deleteFrom('contact_way').where('id', '=', 'way').execute()
  expect(await db().selectFrom('message').select('to_way_id').executeTakeFirst()).toEqual({ to_way_id: null })
})

describe('words and numbers', () => {
  test('a word outside the list is refused, also by a statement that no type has checked', async () => {
    const { id } = await makeExperience()
    const session = { token_hash: 'h', made_at: at, person_id: personId, expires_at: at, seen_at: at, user_agent: 'a phone' }
    await expect(makePlace(id, personId, { state: 'attended' as never })).rejects.toThrow(/check/i)
    await expect(insert('session', { ...session, shared_phone: 2 as never })).rejects.toThrow(/check/i)
  })

  test('a word where a number belongs is refused', async () => {
    await expect(makeExperience({ seats: 'many' as never })).rejects.toThrow(/integer/i)
  })
})

describe('foreign keys', () => {
  test('a row cannot point at nothing', async () => {
    const { id } = await makeExperience()
    await expect(makePlace(id, crypto.randomUUID())).rejects.toThrow(/foreign key/i)
  })

  test('what is pointed at stays', async () => {
    await makePlace((await makeExperience()).id, personId)
    await expect(db().deleteFrom('person').where('id', '=', personId).execute()).rejects.toThrow(/foreign key/i)
  })
})

test('an audit entry is never changed and never removed', async () => {
  const entry = { no: 1, at, acting_as: 'steward', did: 'role.give', about_kind: 'role', about_id: 'r', prev_hash: '', hash: 'h' }
  await insert('audit_entry', entry)
  const refused = /an audit entry is never changed/
  await expect(db().updateTable('audit_entry').set({ did: 'nothing' }).execute()).rejects.toThrow(refused)
  await expect(db().deleteFrom('audit_entry').execute()).rejects.toThrow(refused)
  expect(await db().selectFrom('audit_entry').select('did').execute()).toEqual([{ did: 'role.give' }])
})
