import { ask } from './database.ts'

export interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  body: ArrayBuffer
}

const algorithm = 'AES-GCM'

/** The key of one person on this phone. It cannot be taken out of the browser, and goes when they sign out. */
async function keyOf(owner: string): Promise<CryptoKey> {
  const known = await findKey(owner)
  if (known) return known
  const key = await crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, ['encrypt', 'decrypt'])
  // of two pages that make one at once, the first has it
  await ask('keys', 'readwrite', (store) => store.add(key, owner)).catch(() => undefined)
  return (await findKey(owner)) ?? key
}

function findKey(owner: string) {
  // a store gives back any; only keyOf writes to this one
  return ask('keys', 'readonly', (store) => store.get(owner) as IDBRequest<CryptoKey | undefined>)
}

/** Seals something for one person, bound to its place, so that nothing of it can be read in the browser's files by looking. */
export async function seal(owner: string, place: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const words = new TextEncoder().encode(JSON.stringify(value))
  return { iv, body: await crypto.subtle.encrypt({ name: algorithm, iv, additionalData: placeOf(place) }, await keyOf(owner), words) }
}

/** Opens what was sealed for this person at this place. Undefined when the key is another or gone. */
export async function unseal(owner: string, place: string, { iv, body }: Sealed): Promise<unknown> {
  const key = await findKey(owner)
  if (!key) return undefined
  const words = await crypto.subtle.decrypt({ name: algorithm, iv, additionalData: placeOf(place) }, key, body).catch(() => undefined)
  return words && JSON.parse(new TextDecoder().decode(words))
}

const placeOf = (place: string) => new TextEncoder().encode(place)
