import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import { env } from '#app/server/env.server.ts'

/** How a device, or somebody who wishes to be one, differs from an honest one on this site. */
export interface Quirks {
  origin?: string
  rpId?: string
  /** Whether it made sure who touches it. */
  verified?: boolean
  type?: string
  userHandle?: string
  signature?: string
  challenge?: string
}

const present = 0x01
const verified = 0x04
const mayBeCopied = 0x08
const holdsKey = 0x40

/** A device that makes one passkey (ES256) and shows it, as WebAuthn 2 says, byte by byte and with nothing of the library under test. */
export function newDevice({ counts = true } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let count = 0
  let handle = ''

  const dataOf = ({ rpId = env().appUrl.hostname, verified: isVerified = true }: Quirks, flags: number, more = Buffer.alloc(0)) => {
    if (counts) count += 1
    const head = Buffer.alloc(5)
    head.writeUInt8(present | (isVerified ? verified : 0) | flags)
    head.writeUInt32BE(count, 1)
    return Buffer.concat([sha256(rpId), head, more])
  }
  const clientData = (type: string, challenge: string, { origin = env().appUrl.origin, ...quirks }: Quirks) =>
    Buffer.from(JSON.stringify({ type: quirks.type ?? type, challenge: quirks.challenge ?? challenge, origin, crossOrigin: false }))

  return {
    id: url(id),
    /** Makes its passkey. */
    make(options: { challenge: string; user: { id: string } }, quirks: Quirks = {}) {
      handle = options.user.id
      const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
      const cose = map([
        [int(1), int(2)],
        [int(3), int(-7)],
        [int(-1), int(1)],
        [int(-2), bytes(Buffer.from(x, 'base64url'))],
        [int(-3), bytes(Buffer.from(y, 'base64url'))],
      ])
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const authData = dataOf(quirks, mayBeCopied | holdsKey, Buffer.concat([Buffer.alloc(16), length, id, cose]))
      const attestation = map([
        [text('fmt'), text('none')],
        [text('attStmt'), map([])],
        [text('authData'), bytes(authData)],
      ])
      const response = {
        clientDataJSON: url(clientData('webauthn.create', options.challenge, quirks)),
        attestationObject: url(attestation),
        transports: ['internal', 'hybrid'],
      }
      return JSON.stringify({ id: url(id), rawId: url(id), type: 'public-key', clientExtensionResults: {}, response })
    },
    /** Shows it. */
    show(options: { challenge: string }, quirks: Quirks = {}) {
      const clientDataJSON = clientData('webauthn.get', options.challenge, quirks)
      const authData = dataOf(quirks, mayBeCopied)
      const signature = sign('sha256', Buffer.concat([authData, sha256(clientDataJSON)]), privateKey)
      const response = {
        clientDataJSON: url(clientDataJSON),
        authenticatorData: url(authData),
        signature: quirks.signature ?? url(signature),
        userHandle: quirks.userHandle ?? handle,
      }
      return JSON.stringify({ id: url(id), rawId: url(id), type: 'public-key', clientExtensionResults: {}, response })
    },
    /** As a copy of it would, that was made some uses ago. */
    countBack(by: number) {
      count -= by
    },
  }
}

export type Device = ReturnType<typeof newDevice>

const url = (buffer: Buffer) => buffer.toString('base64url')
const sha256 = (words: string | Buffer) => createHash('sha256').update(words).digest()

/** As much CBOR (RFC 8949) as a passkey needs. */
const head = (major: number, size: number) => {
  if (size < 24) return Buffer.from([(major << 5) | size])
  return size < 256 ? Buffer.from([(major << 5) | 24, size]) : Buffer.from([(major << 5) | 25, size >> 8, size & 255])
}
const int = (number: number) => (number < 0 ? head(1, -1 - number) : head(0, number))
const bytes = (buffer: Buffer) => Buffer.concat([head(2, buffer.length), buffer])
const text = (words: string) => Buffer.concat([head(3, words.length), Buffer.from(words)])
const map = (pairs: Buffer[][]) => Buffer.concat([head(5, pairs.length), ...pairs.flat()])
