import { lookupOf } from '#app/server/seal.server.ts'
import { isStaff } from '#app/server/staff.server.ts'
import { db } from '#db/connection.server.ts'
import { opens, plainCardCode, stateOfCard } from '../card-code.ts'
import { findSignInWayOf } from './sign-in.server.ts'

/** A card's code as it is kept: by a key of the server. */
export const cardHashOf = (code: string) => lookupOf('code', `card:${plainCardCode(code)}`)

const columns = ['card.id', 'card.made_at', 'card.person_id', 'card.pin_hash', 'card.tries', 'card.revoked_at'] as const

/** The card with this code, while its person may sign in. */
function findCardByCode(code: string) {
  return db()
    .selectFrom('card')
    .innerJoin('person', 'person.id', 'card.person_id')
    .innerJoin('login', 'login.person_id', 'card.person_id')
    .select(columns)
    .where('card.secret_hash', '=', cardHashOf(code))
    .where('login.ended_at', 'is', null)
    .where('person.erased_at', 'is', null)
    .executeTakeFirst()
}

/** The card behind a code, when it opens anything: not for who works for the programme, whatever they were when it was made. */
export async function findOpenCard(code: string, at: Date) {
  const card = await findCardByCode(code)
  const staff = await isStaff(card?.person_id ?? '', at)
  return card && !staff && opens(stateOfCard(card, at)) ? card : undefined
}

/** The newest card of a person, with who gave it and how it stands; undefined for who never had one. */
export async function findCardOf(personId: string, at: Date) {
  const card = await db()
    .selectFrom('card')
    .innerJoin('person as giver', 'giver.id', 'card.given_by_id')
    .select([...columns, 'card.pin_chosen_at as pinChosenAt', 'card.last_used_at as lastUsedAt'])
    .select(['giver.known_as as giverKnownAs', 'giver.family_name as giverFamilyName'])
    .where('card.person_id', '=', personId)
    .orderBy('card.made_at', 'desc')
    .orderBy('card.id')
    .limit(1)
    .executeTakeFirst()
  if (!card) return undefined
  const { id, made_at, pin_hash, pinChosenAt, lastUsedAt, giverKnownAs, giverFamilyName } = card
  return {
    id,
    madeAt: made_at,
    hasPin: pin_hash !== null,
    pinChosenAt,
    lastUsedAt,
    giver: [giverKnownAs, giverFamilyName].filter(Boolean).join(' '),
    state: stateOfCard(card, at),
  }
}

/** Whether an address of theirs signs a person in, and has not been closed. */
export async function hasWayByMail(personId: string) {
  return (await findSignInWayOf(personId)) !== undefined
}

/** Whether somebody may sign in at all. */
export async function mayHaveCard(personId: string) {
  const login = await db().selectFrom('login').select('ended_at').where('person_id', '=', personId).executeTakeFirst()
  return login?.ended_at === null
}
