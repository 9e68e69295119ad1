import { expect, test } from 'vitest'
import { comesFromUs, ownOrigins } from '#app/server/door/origin.ts'
import { openDoor } from '#tests/support/door.ts'

const us = 'https://alongside.example.org'
const ours = new Set([us])

test.each([
  [{ origin: us }, true],
  [{ origin: `${us}.evil.example` }, false],
  [{ origin: 'http://alongside.example.org' }, false],
  [{ origin: `${us}:8443` }, false],
  [{ origin: 'null' }, false],
  [{ origin: '' }, false],
  [{ origin: 'https://evil.example', 'sec-fetch-site': 'same-origin', referer: `${us}/today` }, false],
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ 'sec-fetch-site': 'none' }, false],
  [{ 'sec-fetch-site': 'cross-site', referer: `${us}/today` }, false],
  [{ referer: `${us}/today` }, true],
  [{ referer: us }, true],
  [{ referer: `https://evil.example/?${us}` }, false],
  [{ referer: 'not an address' }, false],
  [{}, false],
])('%o: %s', (headers, isOurs) => {
  expect(comesFromUs(headers, ours)).toBe(isOurs)
})

test('in a demo the three names of this machine are one; outside it they are not', () => {
  const own = { appUrl: new URL('http://localhost:3000'), port: 3000 }
  expect([...ownOrigins({ ...own, demo: true })]).toEqual(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])
  expect([...ownOrigins({ ...own, demo: false })]).toEqual(['http://localhost:3000'])
})

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'])(
  '%s from elsewhere gets a page that says so, on pages, data and resources',
  async (method) => {
    const { ask } = await openDoor()
    for (const path of ['/form', '/form.data', '/resource', '/nowhere']) {
      const answer = await ask(path, { method, headers: { Origin: 'https://evil.example' } })
      expect([path, answer.status]).toEqual([path, 403])
      expect(answer.text).toContain('That came from somewhere else')
    }
  },
)

test('a form of our own is taken, however it shows where it comes from', async () => {
  const { ask } = await openDoor()
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' }
  const from = (given: object) => ask('/form', { method: 'POST', body: 'words=x', headers: { ...headers, ...given } })
  expect((await from({ Origin: 'http://localhost:4321' })).status).toBe(303)
  expect((await from({ 'Sec-Fetch-Site': 'same-origin' })).status).toBe(303)
  expect((await from({ Referer: 'http://localhost:4321/form' })).status).toBe(303)
  expect((await from({})).status).toBe(403)
})

test('a spoofed Host or X-Forwarded-Host makes nobody one of us', async () => {
  const { ask } = await openDoor({ trustProxy: 1 })
  const headers = { Origin: 'http://evil.example', Host: 'evil.example', 'X-Forwarded-Host': 'evil.example' }
  expect((await ask.post('/form', 'words=x', headers)).status).toBe(403)
})

test('Remix’s own check, which answers 500, sees only us: other names of the demo and foreign readers pass it', async () => {
  const { ask } = await openDoor({ demo: true })
  expect((await ask.post('/form', 'words=x', { Origin: 'http://127.0.0.1:4321' })).status).toBe(303)
  expect((await ask.post('/form', 'words=x', { Origin: 'http://[::1]:4321' })).status).toBe(303)
  expect((await ask('/form.data', { method: 'HEAD', headers: { Origin: 'https://evil.example' } })).status).toBe(200)
  expect((await ask('/form.data', { method: 'HEAD', headers: { Origin: 'not an address' } })).status).toBe(200)
})
