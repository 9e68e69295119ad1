import { expect, test } from 'vitest'
import { readAddress } from '#app/server/door/address.ts'
import { openDoor } from '#tests/support/door.ts'

const origin = 'https://alongside.example.org'

test.each(['/', '/people/1?q=100%', '/x.data?_routes=root', '/caf%C3%A9', '/a/../b', '/?q=%0A', '/a'.repeat(20)])(
  '%s is read',
  (target) => {
    expect(readAddress(origin, target)?.origin).toBe(origin)
  },
)

test.each([
  '/people/%E0%A4%A',
  '/%',
  '/%00',
  '/a%0Ab',
  '/?q=%00',
  '/?%00=q',
  '//evil.example/x',
  '/\\evil.example/x',
  '/.//evil.example',
  '/%2e//evil.example',
  'https://evil.example/x',
  '*',
  '',
  '/?_data=root',
  '/form?_data=',
  '/a'.repeat(21),
  `/${'/'.repeat(4000)}`,
])('%s is not', (target) => {
  expect(readAddress(origin, target)).toBeUndefined()
})

test('what cannot be read gets a page, not an error', async () => {
  const { ask } = await openDoor()
  const answer = await ask('/people/%E0%A4%A')
  expect(answer.status).toBe(400)
  expect(answer.text).toContain('We couldn’t read that')
  expect((await ask('/seen?q=%00')).status).toBe(400)
  expect((await ask('/read?_data=read')).status).toBe(400)
  expect((await ask('//evil.example')).status).toBe(400)
})

test('an address that names a host, and one that is a star, are refused without harm', async () => {
  const { askRaw } = await openDoor()
  expect(await askRaw('GET http://evil.example/seen HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 400/)
  expect(await askRaw('OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1.1 400/)
})

test('an address longer than anything of ours is refused', async () => {
  const { ask } = await openDoor()
  expect((await ask(`/${'a'.repeat(20_000)}`)).status).toBe(431)
})

test('the app sees our own address, whatever Host and proxies say', async () => {
  const { ask } = await openDoor({ appUrl: new URL(origin), trustProxy: 1 })
  const headers = { Host: 'evil.example', 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'http' }
  expect(JSON.parse((await ask('/seen?x=1', { headers })).text)).toMatchObject({
    url: `${origin}/seen?x=1`,
    headers: { host: 'alongside.example.org' },
  })
})
