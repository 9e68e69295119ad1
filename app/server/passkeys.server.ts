import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'
import { env } from './env.server.ts'
import { hashOf } from './hash.server.ts'

/** EdDSA, ES256 and RS256: what devices make today. The same list is offered and accepted. */
const algorithms = [-8, -7, -257]
const timeout = 5 * 60_000

/** A passkey works for this very site: both names come from APP_URL and from nothing that a request says. */
const site = () => ({ rpID: env().appUrl.hostname, origin: env().appUrl.origin })

interface KnownPasskey {
  credential_id: string
  transports: string | null
}

const idsOf = (passkeys: readonly KnownPasskey[]) =>
  passkeys.map(({ credential_id, transports }) => ({ id: credential_id, ...(transports ? { transports: transports.split(',') } : {}) }))

/** What a browser is asked, to make a passkey: one that names its person by itself, and that checks who touches it. */
export function optionsToAdd({ personId, name, has }: { personId: string; name: string; has: readonly KnownPasskey[] }) {
  return generateRegistrationOptions({
    rpName: 'Alongside',
    rpID: site().rpID,
    userID: handleOf(personId),
    userName: name,
    userDisplayName: name,
    timeout,
    attestationType: 'none',
    excludeCredentials: idsOf(has),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  })
}

/** What a browser is asked, to show a passkey: any of this site, or one of those given. */
export function optionsToShow(allowed: readonly KnownPasskey[] = []) {
  return generateAuthenticationOptions({ rpID: site().rpID, timeout, userVerification: 'required', allowCredentials: idsOf(allowed) })
}

/** The passkey that a browser made, when it is sound; else why not, for the log of nobody. */
export async function readNewPasskey(response: RegistrationResponseJSON, challengeHash: string) {
  const { rpID, origin } = site()
  const outcome = await attempt(() =>
    verifyRegistrationResponse({
      response,
      expectedChallenge: (challenge) => hashOf(challenge) === challengeHash,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    }),
  )
  if (!outcome?.verified) return undefined
  const { credential, credentialDeviceType } = outcome.registrationInfo
  return {
    credential_id: credential.id,
    public_key: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: credential.transports?.filter((word) => /^[a-z-]{2,20}$/.test(word)).join(',') || null,
    lives: credentialDeviceType === 'multiDevice' ? ('account' as const) : ('one_device' as const),
  }
}

interface Shown {
  response: AuthenticationResponseJSON
  challengeHash: string
  passkey: { person_id: string; credential_id: string; public_key: string; counter: number }
}

/**
 * Whether a browser showed this passkey: signed what it was asked, on this site, by its person. A device that counts must have
 * counted on since: `copied` says that a copy of it may be about.
 */
export async function checkPasskey({ response, challengeHash, passkey }: Shown) {
  const { rpID, origin } = site()
  if (response.response.userHandle !== Buffer.from(handleOf(passkey.person_id)).toString('base64url'))
    return { ok: false, reason: 'wrong' } as const
  const { credential_id: id, public_key } = passkey
  const outcome = await attempt(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => hashOf(challenge) === challengeHash,
      expectedOrigin: origin,
      expectedRPID: rpID,
      requireUserVerification: true,
      credential: { id, publicKey: new Uint8Array(Buffer.from(public_key, 'base64url')), counter: 0 },
    }),
  )
  if (!outcome?.verified) return { ok: false, reason: 'wrong' } as const
  const { newCounter } = outcome.authenticationInfo
  const hasCountedOn = newCounter > passkey.counter || (newCounter === 0 && passkey.counter === 0)
  return hasCountedOn ? ({ ok: true, counter: newCounter } as const) : ({ ok: false, reason: 'copied' } as const)
}

/** A person's id as the sixteen bytes that a passkey keeps of them. */
function handleOf(personId: string) {
  return new Uint8Array(Buffer.from(personId.replaceAll('-', ''), 'hex'))
}

/** The library throws for whatever does not fit; here that is an answer. */
async function attempt<Outcome>(work: () => Promise<Outcome>) {
  try {
    return await work()
  } catch {
    return undefined
  }
}
