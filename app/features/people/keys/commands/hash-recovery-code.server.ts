import { randomBytes, scrypt } from 'node:crypto'
import { lookupOf } from '#app/server/seal.server.ts'

/** As slow as OWASP asks for, in 16 MB. */
const cost = { N: 2 ** 14, r: 8, p: 5 }
const hashBytes = 32

/** One salt for the codes of a set, so that a try is stretched once and not ten times. */
export const newSalt = () => randomBytes(16).toString('base64url')

/** The salt in a code as it is kept. */
export const saltOf = (kept: string) => kept.split('$')[1] ?? ''

/**
 * A recovery code as it is kept: scrypt over what only this server's key makes of it. A code of one person is nothing for another.
 * Takes a moment, so never in a transaction: it would hold up everybody who writes.
 */
export function hashRecoveryCode({ personId, code }: { personId: string; code: string }, salt: string) {
  return new Promise<string>((resolve, reject) => {
    const done = (error: Error | null, hash: Buffer) =>
      error ? reject(error) : resolve(['scrypt', salt, hash.toString('base64url')].join('$'))
    scrypt(lookupOf('code', `recovery:${personId}:${code}`), Buffer.from(salt, 'base64url'), hashBytes, cost, done)
  })
}
