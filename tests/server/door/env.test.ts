import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readEnv } from '#app/server/env.server.ts'
import { keptSecret } from '#app/server/kept-secret.server.ts'

const key = Buffer.alloc(32, 7)
const SECRET_KEY = key.toString('base64')
const APP_URL = 'https://alongside.example.org'
const kept = () => key
const temporary = () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-env-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('with nothing set the house stands on this machine', () => {
  expect(readEnv({}, kept)).toEqual({
    host: '127.0.0.1',
    port: 3000,
    appUrl: new URL('http://localhost:3000'),
    databaseUrl: 'file:data/alongside.sqlite',
    smtpUrl: undefined,
    mailFrom: 'Alongside <alongside@localhost>',
    secretKey: key,
    trustProxy: 0,
    staffKeys: 'asked',
    demo: false,
  })
})

test('everything set is taken as it stands; what is empty counts as left out', () => {
  const source = {
    HOST: '0.0.0.0',
    PORT: '8080',
    APP_URL,
    DATABASE_URL: 'postgres://db/alongside',
    SMTP_URL: 'smtps://mail.example.org',
    SECRET_KEY,
  }
  const rest = { MAIL_FROM: 'Alongside <hello@example.org>', TRUST_PROXY: '2', STAFF_KEYS: 'needed', DEMO: '' }
  expect(readEnv({ ...source, ...rest })).toEqual({
    host: '0.0.0.0',
    port: 8080,
    appUrl: new URL(APP_URL),
    databaseUrl: 'postgres://db/alongside',
    smtpUrl: 'smtps://mail.example.org',
    mailFrom: 'Alongside <hello@example.org>',
    secretKey: key,
    trustProxy: 2,
    staffKeys: 'needed',
    demo: false,
  })
})

test.each([
  [{ PORT: '4000' }, 'http://localhost:4000'],
  [{ APP_URL: 'http://127.0.0.1:8080/' }, 'http://127.0.0.1:8080'],
  [{ APP_URL, SECRET_KEY }, APP_URL],
])('%o is at home at %s', (source, origin) => {
  expect(readEnv(source, kept).appUrl.origin).toBe(origin)
})

test.each([
  ['PORT', { PORT: '0' }],
  ['PORT', { PORT: '65536' }],
  ['PORT', { PORT: '3000x' }],
  ['HOST', { HOST: 'two words' }],
  ['APP_URL', { APP_URL: 'alongside.example.org' }],
  ['APP_URL', { APP_URL: `${APP_URL}/app` }],
  ['APP_URL', { APP_URL: `${APP_URL}/?x` }],
  ['APP_URL', { APP_URL: 'https://sam@alongside.example.org' }],
  ['APP_URL', { APP_URL: 'http://alongside.example.org' }],
  ['APP_URL', { APP_URL: 'http://localhost.example.org' }],
  ['APP_URL', { APP_URL: 'ftp://localhost' }],
  ['DATABASE_URL', { DATABASE_URL: 'mysql://db' }],
  ['DATABASE_URL', { DATABASE_URL: 'file:' }],
  ['DATABASE_URL', { DATABASE_URL: 'postgres://' }],
  ['SMTP_URL', { SMTP_URL: 'https://mail.example.org' }],
  ['MAIL_FROM', { MAIL_FROM: 'nobody' }],
  ['MAIL_FROM', { MAIL_FROM: 'A <a@example.org>, B <b@example.org>' }],
  ['MAIL_FROM', { MAIL_FROM: 'A <a@example.org>\r\nBcc: b@example.org' }],
  ['SECRET_KEY', { SECRET_KEY: 'short' }],
  ['SECRET_KEY', { SECRET_KEY: `${SECRET_KEY}x` }],
  ['SECRET_KEY', { APP_URL }],
  ['TRUST_PROXY', { TRUST_PROXY: '-1' }],
  ['TRUST_PROXY', { TRUST_PROXY: 'yes' }],
  ['STAFF_KEYS', { STAFF_KEYS: 'yes' }],
  ['DEMO', { DEMO: 'perhaps' }],
  ['DEMO', { DEMO: '1', APP_URL, SECRET_KEY }],
])('a wrong %s is named: %o', (name, source) => {
  expect(() => readEnv(source, kept)).toThrow(new RegExp(`^${name}: [^\\n]+$`))
})

test('the key of a site on this machine is made once and only its owner may read it', () => {
  const file = join(temporary(), 'data/secret')
  const made = keptSecret(file)
  expect(made).toHaveLength(32)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(keptSecret(file)).toEqual(made)
  expect(readFileSync(file, 'utf8').trim()).toBe(made.toString('base64'))
})

test('a key that was spoiled or cannot be kept stops the start', () => {
  const file = join(temporary(), 'secret')
  writeFileSync(file, 'spoiled')
  expect(() => readEnv({}, () => keptSecret(file))).toThrow(/^SECRET_KEY: /)
  expect(() => readEnv({}, () => keptSecret(join(file, 'below')))).toThrow(/^SECRET_KEY: could not be kept/)
})

test('the program stops with that one line and exit code 1', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['server.ts'], { env: { ...process.env, PORT: 'abc' }, encoding: 'utf8' })
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: 'PORT: must be a number from 1 to 65535\n' })
})
