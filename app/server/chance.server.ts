import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash, randomBytes } from 'node:crypto'

/** Gives `count` random bytes. */
export type Chance = (count: number) => Buffer

const given = new AsyncLocalStorage<Chance>()
const chance: Chance = (count) => (given.getStore() ?? randomBytes)(count)

/** What codes are made of: no two characters that look alike. */
export const codeAlphabet = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A UUID of version 4. */
export function newId() {
  const bytes = chance(16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** 256 bits that nobody can guess, as 43 characters that fit in a URL. */
export function newToken() {
  return randomBytes(32).toString('base64url')
}

/** A code of `length` characters that people can read out. Bytes from 240 on are drawn again, so all 30 characters are equally likely. */
export function newCode(length: number) {
  const letters: string[] = []
  while (letters.length < length) {
    const [byte = 255] = chance(1)
    if (byte < 240) letters.push(codeAlphabet.charAt(byte % codeAlphabet.length))
  }
  return letters.join('')
}

/** Runs `work` with ids and codes that follow from `seed`, so that the example story is the same each time. Tokens stay random. */
export function withSeededChance<Result>(seed: string, work: () => Promise<Result>): Promise<Result> {
  let drawn = 0
  return given.run((count) => {
    drawn += 1
    return createHash('sha512').update(`${seed}:${drawn}`).digest().subarray(0, count)
  }, work)
}
