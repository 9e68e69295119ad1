import { expect, test } from 'vitest'
import { sayPath, wordsOf } from '#app/server/door/request-log.ts'
import { sayError } from '#app/server/log.server.ts'
import { openDoor } from '#tests/support/door.ts'

const known = wordsOf({
  root: { path: '' },
  front: {},
  people: { path: 'people/:personId/roles' },
  answer: { path: 'answers/:token' },
  card: { path: 'sign-in/card/:code' },
  feed: { path: 'calendar/:token.ics' },
  join: { path: 'join/:code?' },
})

test.each([
  ['/', '/'],
  ['/_root.data?index', '/'],
  ['/people/6f1e/roles', '/people/…/roles'],
  ['/people/6f1e/roles.data?_routes=people', '/people/…/roles'],
  ['/answers/s3cr3t', '/answers/…'],
  ['/answers/s3cr3t.data', '/answers/…'],
  ['/sign-in/card/kmnpqrst', '/sign-in/card/…'],
  ['/calendar/s3cr3t.ics', '/calendar/…'],
  ['/join/abcdefgh', '/join/…'],
  ['/sign-in?token=s3cr3t&to=/people/sam', '/sign-in'],
  ['/sam@example.org', '/…'],
])('%s is logged as %s', (target, said) => {
  expect(sayPath(target, known)).toBe(said)
})

test('a line says what was asked and what came of it, and nothing of who', async () => {
  const { ask, logged } = await openDoor({ trustProxy: 1 })
  const headers = {
    Cookie: 'session=s3cr3t',
    Referer: 'http://localhost:4321/answers/s3cr3t',
    'User-Agent': 's3cr3t',
    'X-Forwarded-For': '203.0.113.9',
  }
  const { headers: answered } = await ask('/answers/s3cr3t?token=s3cr3t', { headers })
  await ask.post('/answers/s3cr3t', 'words=s3cr3t')
  await ask('/s3cr3t/%')
  expect(logged).toEqual([
    [{ requestId: answered['x-request-id'], method: 'GET', path: '/answers/…', status: 200, ms: expect.any(Number) }],
    [{ requestId: expect.any(String), method: 'POST', path: '/answers/…', status: 303, ms: expect.any(Number) }],
    [{ requestId: expect.any(String), method: 'GET', path: '/…/…', status: 400, ms: expect.any(Number) }],
  ])
  expect(JSON.stringify(logged)).not.toMatch(/s3cr3t|203\.0/)
})

test('an error is told by kind, code and place, without the words in it', () => {
  const error = Object.assign(new SyntaxError('"My name is Sam\n    at Home" is not JSON'), {
    code: '22P02',
    constraint: 'person_pkey',
    detail: 'Key (name)=(Sam)',
  })
  const said = sayError(error)
  expect(said).toMatchObject({ name: 'SyntaxError', code: '22P02', constraint: 'person_pkey' })
  expect(said).toHaveProperty(['at', 0], expect.stringContaining('request-log.test.ts'))
  expect(JSON.stringify(said)).not.toMatch(/Sam|Home/)
  expect(sayError('Sam')).toEqual({ name: 'string' })
})
