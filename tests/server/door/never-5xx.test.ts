import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDoor } from '#tests/support/door.ts'

const paths = [
  '/',
  '/form',
  '/form.data',
  '/_root.data',
  '/resource',
  '/resource.data',
  '/read',
  '/read.data',
  '/file',
  '/answers/x',
  '/__manifest',
  '/nowhere',
]
const queries = [
  '',
  '?index',
  '?_routes=read',
  '?_routes=',
  '?_data=form',
  '?version=1&p=/read',
  '?p=%',
  '?version=1',
  '?a=%00',
  '?__proto__[x]=1',
]
const types = [
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/json',
  'text/plain',
  '',
  ';',
  'x/y;charset="',
]
const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'LINK', 'QUERY']
const origins = ['http://localhost:4321', 'https://evil.example', 'null', 'nonsense', '']
const bodies = [
  'words=kindness',
  '--x\r\nContent-Disposition: form-data; name="words"\r\n\r\nx\r\n--x--\r\n',
  '--x',
  '{"a":1}',
  '%',
  '&'.repeat(257 * 1024),
]

/** Anything that the wire lets through between these two characters. */
const text = (least: number, most: number, maxLength: number) =>
  fc.string({ unit: fc.integer({ min: least, max: most }).map((code) => String.fromCharCode(code === 0x7f ? 0x20 : code)), maxLength })
const headerText = text(0x20, 0xff, 60)
const pathText = fc.oneof(text(0x21, 0x7e, 40), fc.string({ unit: 'grapheme' }).map(encodeURIComponent))

const path = fc.oneof(
  fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...queries)).map((parts) => parts.join('')),
  pathText.map((text) => `/${text}`),
  fc.tuple(fc.constantFrom(...paths), pathText).map(([start, rest]) => `${start}?${rest}`),
)
const headers = fc.record(
  {
    Origin: fc.oneof(fc.constantFrom(...origins), headerText),
    'Sec-Fetch-Site': fc.constantFrom('same-origin', 'cross-site', ''),
    Referer: fc.oneof(fc.constant('http://localhost:4321/form'), headerText),
    'Content-Type': fc.oneof(fc.constantFrom(...types), headerText),
    Cookie: headerText,
    Host: fc.oneof(fc.constant('evil.example:99999'), headerText),
    'X-Forwarded-For': headerText,
    'X-Forwarded-Host': headerText,
    'Accept-Encoding': fc.oneof(fc.constantFrom('gzip', 'br;q=1', 'identity;q=0'), headerText),
    Range: headerText,
    'If-None-Match': headerText,
    Upgrade: fc.constantFrom('websocket', 'h2c'),
    Expect: fc.constant('100-continue'),
  },
  { requiredKeys: [] },
)
const body = fc.option(
  fc.oneof(
    fc.constantFrom(...bodies),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  ),
  { nil: undefined },
)

test('whatever is sent, nothing of it is a 5xx, and the house still stands', { timeout: 120_000 }, async () => {
  const { ask } = await openDoor({ trustProxy: 1, filesFrom: 'public' })
  const statuses = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...methods), path, headers, body, fc.boolean(), async (method, target, given, sent, inPieces) => {
      const parts = inPieces && sent !== undefined ? [Buffer.from(sent)] : sent
      const answer = await ask(target, { method, headers: given, ...(parts !== undefined && { body: parts }) })
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      expect(answer.status).toBeLessThan(500)
    }),
    { numRuns: 1500 },
  )
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 403, 405, 413, 415]))
  expect((await ask('/read')).status).toBe(200)
})
