import { createHash } from 'node:crypto'

/** SHA-256 in base64url: how tokens of 256 random bits are kept, so that a stolen database opens no door. */
export function hashOf(token: string) {
  return createHash('sha256').update(token).digest('base64url')
}
