import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

/** A cookie of a house that stands at this address. */
async function cookieAt(address: string) {
  vi.stubEnv('APP_URL', address)
  vi.stubEnv('SECRET_KEY', Buffer.alloc(32, 'cookies').toString('base64'))
  vi.stubEnv('SMTP_URL', 'smtp://localhost')
  vi.stubEnv('MAIL_FROM', 'hello@example.org')
  vi.resetModules()
  const { houseCookie } = await import('#app/server/session.server.ts')
  return houseCookie('session').serialize('a token')
}

test('on https a cookie is of this very host, unseen by scripts, and not sent along by other sites', async () => {
  const cookie = await cookieAt('https://alongside.example.org')
  expect(cookie).toMatch(/^__Host-session=/)
  expect(cookie.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure'])
})

test('on localhost, without https, it is as closed as it can be', async () => {
  const cookie = await cookieAt('http://localhost:3000')
  expect(cookie).toMatch(/^session=/)
  expect(cookie.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax'])
})
