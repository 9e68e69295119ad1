import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, randomBytes, type KeyObject } from 'node:crypto'
import { db } from '#db/connection.server.ts'
import { env } from './env.server.ts'

/** Where a sealed text lives. It opens nowhere else: a value copied to another row or column is refused. */
export interface SealedPlace {
  table: string
  column: string
  id: string
}

const KEY_BYTES = 32
const IV_BYTES = 12
const TAG_BYTES = 16
const VERSION = 'v1.'

/** A key for one purpose, derived from SECRET_KEY (HKDF, RFC 5869), and made ready once: that is most of the work of using it. */
function keyFor(purpose: 'wrap' | 'server' | 'lookup') {
  const key = keys.get(purpose) ?? derive(purpose)
  keys.set(purpose, key)
  return key
}

const keys = new Map<string, KeyObject>()
const derive = (purpose: string) => createSecretKey(Buffer.from(hkdfSync('sha256', env().secretKey, 'alongside', purpose, KEY_BYTES)))

/** AES-256-GCM: `v1.` and base64 of nonce, tag and text. 20 characters of text or more give 67 or more. */
function seal(key: Buffer | KeyObject, boundTo: string, text: string) {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(boundTo))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return VERSION + Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64')
}

function unseal(key: Buffer | KeyObject, boundTo: string, sealed: string) {
  if (!sealed.startsWith(VERSION)) throw new Error('Sealed by a version this program does not know')
  const bytes = Buffer.from(sealed.slice(VERSION.length), 'base64')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(boundTo))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8')
}

const placeWords = ({ table, column, id }: SealedPlace) => `${table}|${column}|${id}`

async function findKey(personId: string) {
  const row = await db().selectFrom('sealed_key').select('wrapped_key').where('person_id', '=', personId).executeTakeFirst()
  return row && unwrap(personId, row.wrapped_key)
}

async function findKeys(personIds: readonly string[]) {
  const rows = await db()
    .selectFrom('sealed_key')
    .select(['person_id', 'wrapped_key'])
    .where('person_id', 'in', [...personIds, ''])
    .execute()
  return new Map(rows.map(({ person_id, wrapped_key }) => [person_id, unwrap(person_id, wrapped_key)]))
}

function unwrap(personId: string, wrappedKey: string) {
  return Buffer.from(unseal(keyFor('wrap'), `sealed_key|${personId}`, wrappedKey), 'base64')
}

async function makeKey(personId: string) {
  const key = randomBytes(KEY_BYTES)
  await db()
    .insertInto('sealed_key')
    .values({ person_id: personId, wrapped_key: wrap(personId, key), kid: '1' })
    .execute()
  return key
}

function wrap(personId: string, key: Buffer) {
  return seal(keyFor('wrap'), `sealed_key|${personId}`, key.toString('base64'))
}

/** Seals `text` with the person's own key, bound to its place. Inside a transaction, since the first text makes the key. */
export async function sealFor(personId: string, place: SealedPlace, text: string) {
  return seal((await findKey(personId)) ?? (await makeKey(personId)), placeWords(place), text)
}

/** The text again, or undefined once the person's key has been destroyed. */
export async function unsealFor(personId: string, place: SealedPlace, sealed: string) {
  const key = await findKey(personId)
  return key && unseal(key, placeWords(place), sealed)
}

interface SealedText {
  personId: string
  place: SealedPlace
  sealed: string
}

/** As `unsealFor`, for who found the person's wrapped key together with the text; null where there is none any more. */
export function unsealWith(wrappedKey: string | null, { personId, place, sealed }: SealedText) {
  return wrappedKey === null ? undefined : unseal(unwrap(personId, wrappedKey), placeWords(place), sealed)
}

/** As `unsealFor`, for a list: looks for all the keys at once. What cannot be opened any more is undefined. */
export async function unsealEach(texts: readonly SealedText[]) {
  if (texts.length === 0) return []
  const keys = await findKeys([...new Set(texts.map(({ personId }) => personId))])
  return texts.map(({ personId, place, sealed }) => {
    const key = keys.get(personId)
    return key && unseal(key, placeWords(place), sealed)
  })
}

interface TextToSeal {
  personId: string
  place: SealedPlace
  text: string
}

/** As `sealFor`, for many at once: two queries, however many people. */
export async function sealEach(texts: readonly TextToSeal[]) {
  const personIds = [...new Set(texts.map(({ personId }) => personId))]
  const keys = await findKeys(personIds)
  const fresh = personIds.filter((id) => !keys.has(id)).map((id) => ({ id, key: randomBytes(KEY_BYTES) }))
  for (const { id, key } of fresh) keys.set(id, key)
  const wrapped = fresh.map(({ id, key }) => ({ person_id: id, wrapped_key: wrap(id, key), kid: '1' }))
  if (wrapped.length > 0) await db().insertInto('sealed_key').values(wrapped).execute()
  return texts.map(({ personId, place, text }) => seal(keys.get(personId) ?? Buffer.alloc(0), placeWords(place), text))
}

/** Seals what belongs to no person, such as the contents of a message that waits to be sent. */
export function sealForServer(place: SealedPlace, text: string) {
  return seal(keyFor('server'), placeWords(place), text)
}

export function unsealForServer(place: SealedPlace, sealed: string) {
  return unseal(keyFor('server'), placeWords(place), sealed)
}

/** Finds equal values without keeping them: HMAC-SHA-256 of the value, by kind. The value must be in its standard form. */
export function lookupOf(kind: 'email' | 'phone' | 'post' | 'code' | 'door' | 'feed' | 'limit' | 'name' | 'heading', value: string) {
  return createHmac('sha256', keyFor('lookup')).update(`${kind}:${value}`).digest('base64url')
}
