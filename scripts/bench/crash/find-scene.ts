import { db } from '#db/connection.server.ts'
import { unsealFor } from '#app/server/seal.server.ts'

/** Where the people of a run write. */
export type Scene = Awaited<ReturnType<typeof findScene>>

/** Finds in the example story the room whose door is open, a session whose roll nobody called, places to invite to, and addresses. */
export async function findScene() {
  const wednesdays = await findExperience('Wednesdays in Netherden')
  const spring = await findExperience('Spring at Camus Beithe')
  const rooms = await db().selectFrom('gathering').select(['id', 'title']).where('experience_id', '=', wednesdays.id).execute()
  const roomCalled = (title: string) => rooms.find((room) => room.title === title)?.id ?? ''
  const expected = await listPlaces(wednesdays.id, ['accepted'])
  const invited = await listPlaces(spring.id, ['considered', 'invited'])
  return {
    openRoomId: roomCalled('What gets in the way'),
    rollCallId: roomCalled('What we would change'),
    expected: expected.map(({ person_id }) => person_id),
    places: invited.map(({ id }) => id),
    answerByOn: spring.last_on,
    addresses: await listAddresses(),
  }
}

function findExperience(name: string) {
  return db().selectFrom('experience').select(['id', 'last_on']).where('name', '=', name).executeTakeFirstOrThrow()
}

function listPlaces(experienceId: string, states: ('accepted' | 'considered' | 'invited')[]) {
  const places = db().selectFrom('place').select(['id', 'person_id']).where('experience_id', '=', experienceId)
  return places.where('state', 'in', states).orderBy('id').execute()
}

async function listAddresses() {
  const ways = await db()
    .selectFrom('contact_way')
    .innerJoin('login', 'login.person_id', 'contact_way.person_id')
    .select(['contact_way.id', 'contact_way.person_id', 'contact_way.address'])
    .where('kind', '=', 'email')
    .where('signs_in', '=', 1)
    .where('safe', '<>', 'never')
    .where('login.ended_at', 'is', null)
    .orderBy('contact_way.id')
    .execute()
  const place = (id: string) => ({ table: 'contact_way', column: 'address', id })
  const addresses = await Promise.all(ways.map((way) => unsealFor(way.person_id, place(way.id), way.address)))
  return addresses.filter((address) => address !== undefined)
}
