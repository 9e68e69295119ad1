import { expect, test } from 'vitest'
import { openDoor, page, stubBuild } from '#tests/support/door.ts'

const always = {
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

test.each(['/read', '/read.data', '/resource', '/nowhere', '/missing', '/boom', '/%', '/assets/nowhere.js'])(
  '%s tells the browser to be careful',
  async (path) => {
    const { ask } = await openDoor({ filesFrom: '/nowhere' })
    const { headers } = await ask(path)
    expect(headers).toMatchObject(always)
    expect(headers['permissions-policy']).toContain('camera=(), ')
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers).not.toHaveProperty('x-powered-by')
    expect(headers).not.toHaveProperty('strict-transport-security')
  },
)

test('a page lets scripts run by a word that is new each time, and that the app is told', async () => {
  const { ask } = await openDoor()
  const answers = [await ask('/seen'), await ask('/seen')]
  const words = answers.map(({ text }) => (JSON.parse(text) as { context: { nonce: string } }).context.nonce)
  expect(new Set(words).size).toBe(2)
  for (const [index, { headers }] of answers.entries()) {
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'self'; ")
    expect(policy).toContain(`script-src 'nonce-${words[index]}' 'strict-dynamic'; `)
    expect(policy).toMatch(/object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'$/)
    expect(policy).not.toContain('unsafe')
    expect(words[index]).toMatch(/^[\w-]{22}$/)
  }
})

test('on https browsers are told to stay there', async () => {
  const { ask } = await openDoor({ appUrl: new URL('https://alongside.example.org') })
  expect((await ask('/read')).headers['strict-transport-security']).toBe('max-age=63072000; includeSubDomains')
})

test('a route may say itself how long it keeps', async () => {
  const kept = () => new Response('words', { headers: { 'Cache-Control': 'public, max-age=60' } })
  const { ask } = await openDoor(
    {},
    stubBuild({ kept: { path: 'kept', module: { loader: kept } }, page: { path: 'page', module: { default: page } } }),
  )
  expect((await ask('/kept')).headers['cache-control']).toBe('public, max-age=60')
  expect((await ask('/page')).headers['cache-control']).toBe('no-store')
})

test('each cookie keeps a header of its own', async () => {
  const headers = [
    ['Set-Cookie', 'a=1'],
    ['Set-Cookie', 'b=2'],
  ] satisfies [string, string][]
  const { ask } = await openDoor({}, stubBuild({ two: { path: 'two', module: { loader: () => new Response('', { headers }) } } }))
  expect((await ask('/two')).headers['set-cookie']).toEqual(['a=1', 'b=2'])
})

test('pages are packed small for who can unpack them, and whole again when unpacked', async () => {
  const { ask, port } = await openDoor()
  const plain = await ask('/read')
  expect(plain.headers).toMatchObject({ vary: 'Accept-Encoding', 'content-length': String(Buffer.byteLength(plain.text)) })
  expect(plain.headers).not.toHaveProperty('content-encoding')
  for (const { accepted, given } of [
    { accepted: 'gzip', given: 'gzip' },
    { accepted: 'gzip, br', given: 'br' },
    { accepted: 'br;q=0, gzip', given: 'gzip' },
  ]) {
    const headers = { 'Accept-Encoding': accepted }
    const packed = await ask('/read', { headers })
    expect(packed.headers).toMatchObject({ 'content-encoding': given, vary: 'Accept-Encoding' })
    expect(Number(packed.headers['content-length'])).toBeLessThan(500)
    expect(await (await fetch(`http://127.0.0.1:${port}/read`, { headers })).text()).toBe(plain.text) // it unpacks what it gets
  }
})
