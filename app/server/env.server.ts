import { isIP } from 'node:net'
import { z } from 'zod'
import { isSingleAddress } from '../shared/addresses.ts'
import { keptSecret } from './kept-secret.server.ts'

export type Env = ReturnType<typeof readEnv>

/** A setting that stops the start. Its message is the one line that the operator reads: `NAME: what is wrong`. */
class WrongSetting extends Error {
  override name = 'WrongSetting'
}

const localHosts = new Set(['localhost', '127.0.0.1'])
const isLocal = (url: URL) => localHosts.has(url.hostname)

const wholeNumber = (words: string, least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, words)
    .transform(Number)
    .refine((number) => number >= least && number <= most, words)

const isOrigin = (text: string) => {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href && !/[?#]/.test(text)
}

/** `address` or `Name <address>`, with nothing in the name that a mail program could read as a second address. */
function isSender(text: string) {
  const [, address = text] = /^[^\p{Cc}<>()[\],;:@"\\]+ <([^<>]+)>$/u.exec(text) ?? []
  return isSingleAddress(address) || /^[a-z0-9.-]+@localhost$/i.test(address)
}

const schema = z.object({
  HOST: z
    .string()
    .default('127.0.0.1')
    .refine((host) => isIP(host) !== 0 || /^[a-z0-9.-]+$/i.test(host), 'must be an address or a host name'),
  PORT: wholeNumber('must be a number from 1 to 65535', 1, 65_535).default(3000),
  APP_URL: z
    .string()
    .refine(isOrigin, 'must be an address such as https://alongside.example.org, without a path')
    .transform((text) => new URL(text))
    .refine((url) => url.protocol === 'https:' || isLocal(url), 'must begin with https:// (plain http is for localhost and 127.0.0.1 only)')
    .optional(),
  DATABASE_URL: z
    .string()
    .default('file:data/alongside.sqlite')
    .refine((text) => /^file:./.test(text) || (/^postgres:\/\/./.test(text) && URL.canParse(text)), 'must be file:PATH or postgres://…'),
  SMTP_URL: z
    .string()
    .refine((text) => /^smtps?:\/\/./.test(text) && URL.canParse(text), 'must be smtp://… or smtps://…')
    .optional(),
  MAIL_FROM: z.string().refine(isSender, 'must be one address, such as hello@example.org or Alongside <hello@example.org>').optional(),
  SECRET_KEY: z
    .string()
    .transform((text) => ({ text, bytes: Buffer.from(text, 'base64') }))
    .refine(
      ({ text, bytes }) => bytes.length === 32 && bytes.toString('base64') === text,
      'must be 32 bytes in base64: openssl rand -base64 32',
    )
    .transform(({ bytes }) => bytes)
    .optional(),
  TRUST_PROXY: wholeNumber('must be the number of proxies in front, 0 or more', 0, 100).default(0),
  STAFF_KEYS: z.enum(['asked', 'needed'], { error: 'must be asked or needed' }).default('asked'),
  DEMO: z.stringbool({ error: 'must be 1 or left out' }).default(false),
})

/**
 * The settings of this process, checked. Throws a `WrongSetting` for the first one that is wrong; an empty one counts
 * as left out. `localSecret` gives the key for a site on localhost that was given none.
 */
export function readEnv(source: Record<string, string | undefined>, localSecret: () => Buffer = keptSecret) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const reading = schema.safeParse(given)
  if (!reading.success) throw wrong(String(reading.error.issues[0]?.path[0]), reading.error.issues[0]?.message ?? '')

  const { HOST, PORT, DATABASE_URL, SMTP_URL, TRUST_PROXY, STAFF_KEYS, DEMO, ...rest } = reading.data
  const appUrl = rest.APP_URL ?? new URL(`http://localhost:${PORT}`)
  if (DEMO && !isLocal(appUrl)) throw wrong('DEMO', 'runs only while APP_URL is localhost')
  if (!rest.SECRET_KEY && !isLocal(appUrl)) throw wrong('SECRET_KEY', 'is needed when APP_URL is not localhost: openssl rand -base64 32')

  return {
    host: HOST,
    port: PORT,
    appUrl,
    databaseUrl: DATABASE_URL,
    smtpUrl: SMTP_URL,
    mailFrom: rest.MAIL_FROM ?? `Alongside <alongside@${appUrl.hostname}>`,
    secretKey: rest.SECRET_KEY ?? checked(localSecret),
    trustProxy: TRUST_PROXY,
    staffKeys: STAFF_KEYS,
    demo: DEMO,
  }
}

function checked(localSecret: () => Buffer) {
  try {
    const secret = localSecret()
    if (secret.length === 32) return secret
  } catch (error) {
    throw wrong('SECRET_KEY', `could not be kept in data/secret (${error instanceof Error ? error.message : String(error)})`)
  }
  throw wrong('SECRET_KEY', 'the key kept in data/secret is not 32 bytes in base64')
}

const wrong = (name: string, what: string) => new WrongSetting(`${name}: ${what}`)

let settings: Env | undefined

/** The settings of this process, read once. */
export function env() {
  return (settings ??= readEnv(process.env))
}

/** For the first line of a program: a wrong setting stops it with its one line and exit code 1. */
export function envOrStop() {
  try {
    return env()
  } catch (error) {
    if (!(error instanceof WrongSetting)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}
