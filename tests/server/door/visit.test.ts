import { expect, test } from 'vitest'
import { openDoor } from '#tests/support/door.ts'

interface Seen {
  context: { ip: string; requestId: string }
  headers: Record<string, string>
}

const theirs = {
  'X-Forwarded-For': '203.0.113.9, 198.51.100.7',
  'X-Forwarded-Host': 'evil.example',
  'X-Forwarded-Proto': 'http',
  Forwarded: 'for=203.0.113.9',
  'X-Real-IP': '203.0.113.9',
  'CF-Connecting-IP': '203.0.113.9',
  'X-Original-URL': '/people',
  'X-HTTP-Method-Override': 'DELETE',
}

async function seenWith(trustProxy: number, headers: Record<string, string> = theirs) {
  const { ask } = await openDoor({ trustProxy })
  return JSON.parse((await ask('/seen', { headers })).text) as Seen
}

test('without a proxy nobody is believed about where they come from', async () => {
  expect((await seenWith(0)).context.ip).toBe('127.0.0.1')
})

test('behind proxies as many are believed as there are, and no more', async () => {
  expect((await seenWith(1)).context.ip).toBe('198.51.100.7')
  expect((await seenWith(2)).context.ip).toBe('203.0.113.9')
  expect((await seenWith(9)).context.ip).toBe('203.0.113.9')
})

test.each(['<script>', 'unknown', '', '203.0.113.9:4711', 'a'.repeat(5000)])('“%s” is no address', async (said) => {
  expect((await seenWith(1, { 'X-Forwarded-For': said })).context.ip).toBe('127.0.0.1')
})

test('an address of the older kind is written in one way', async () => {
  expect((await seenWith(1, { 'X-Forwarded-For': '::ffff:203.0.113.9' })).context.ip).toBe('203.0.113.9')
  expect((await seenWith(1, { 'X-Forwarded-For': '::FFFF:cb00:7109' })).context.ip).toBe('203.0.113.9')
})

test.each([
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::9', '2001:db8:1:2::/64'],
  ['2001:db8:0001:2:ffff::', '2001:db8:1:2::/64'],
  ['2001:db8:1:3::9', '2001:db8:1:3::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('of %s the network counts: who owns it could come from any address in it', async (said, network) => {
  expect((await seenWith(1, { 'X-Forwarded-For': said })).context.ip).toBe(network)
})

test('the app never hears what proxies or pretenders say', async () => {
  for (const trustProxy of [0, 1]) {
    const names = Object.keys((await seenWith(trustProxy)).headers)
    for (const name of Object.keys(theirs)) expect(names).not.toContain(name.toLowerCase())
  }
})

test('each visit has a name of its own, and not the one a visitor brings', async () => {
  const [one, other] = [await seenWith(0, { 'X-Request-Id': 'mine' }), await seenWith(0)]
  expect(one.context.requestId).toMatch(/^[0-9a-f-]{36}$/)
  expect(one.context.requestId).not.toBe(other.context.requestId)
})
