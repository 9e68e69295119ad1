import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { lookupOf } from '#app/server/seal.server.ts'

/**
 * 16 MB, and some hundredths of a second: what Node takes for scrypt unless told otherwise. Against who has the database
 * it is the server's key that helps, since four figures are soon tried out; slower would only hold up a full room.
 * The figures are kept with each hash, so that they can grow.
 */
const cost = { N: 2 ** 14, r: 8, p: 1 }
const hashBytes = 32

interface Pin {
  personId: string
  pin: string
}

/** A PIN as it is kept: scrypt over what only this server's key makes of it, so that a stolen database cannot be tried out. */
export async function hashPin(given: Pin) {
  const salt = randomBytes(16)
  const hash = await slowly(given, { salt, ...cost })
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** Whether it is the PIN behind a hash. Without a hash it takes as long, and is wrong. */
export async function isPinOf(given: Pin, kept: string | null) {
  const [, N, r, p, salt, hash] = (kept ?? nobodys).split('$')
  const wanted = Buffer.from(hash ?? '', 'base64url')
  const made = await slowly(given, { N: Number(N), r: Number(r), p: Number(p), salt: Buffer.from(salt ?? '', 'base64url') })
  return timingSafeEqual(made, wanted) && kept !== null
}

const nobodys = [
  'scrypt',
  cost.N,
  cost.r,
  cost.p,
  Buffer.alloc(16).toString('base64url'),
  Buffer.alloc(hashBytes).toString('base64url'),
].join('$')

/** Beside the other work of the server, never in a transaction: it would hold up everybody who writes. */
function slowly({ personId, pin }: Pin, { salt, N, r, p }: { salt: Buffer; N: number; r: number; p: number }) {
  return new Promise<Buffer>((resolve, reject) => {
    const done = (error: Error | null, hash: Buffer) => (error ? reject(error) : resolve(hash))
    scrypt(lookupOf('code', `pin:${personId}:${pin}`), salt, hashBytes, { N, r, p, maxmem: 256 * N * r }, done)
  })
}
