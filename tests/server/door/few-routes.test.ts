import { createRequestHandler } from '@remix-run/node'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fewRoutes } from '#app/server/door/few-routes.ts'
import { openDoor, page, stubBuild } from '#tests/support/door.ts'

const here = (where: string) => ({
  default: page,
  loader: ({ request }: { request: Request }) => Response.json({ where, visit: request.headers.get('X-Visit') }),
})

function houses() {
  const resource = (where: string) => ({ loader: here(where).loader })
  return stubBuild({
    people: { path: 'people', module: resource('people') },
    person: { path: 'people/:personId', module: resource('person') },
    places: { path: 'places/:placeId', module: resource('place') },
    own: { path: 'people/me', module: resource('me') },
    part: { path: 'people/:personId/parts/:partId', module: resource('part') },
    known: { path: '.well-known/security.txt', module: resource('security') },
    lost: { path: '*', module: resource('lost') },
  })
}

test.each([
  ['/people', 'people'],
  ['/People', 'people'],
  ['/people/', 'people'],
  ['/PEOPLE/7', 'person'],
  ['/people/7//', 'person'],
  ['/people/Me', 'me'],
  ['/people/me%20', 'person'],
  ['/people/a%2Fb', 'person'],
  ['/people/7/Parts/8', 'part'],
  ['/people/7/part/8', 'lost'],
  ['/people//parts/8', 'lost'],
  ['/places/7?people=1', 'place'],
  ['/places', 'lost'],
  ['/peoples', 'lost'],
  ['/%70eople', 'people'],
  ['/.well-known/security.txt', 'security'],
])('%s is answered by the same route as if all were asked: %s', async (path, where) => {
  const { ask } = await openDoor({}, houses())
  expect(JSON.parse((await ask(path)).text)).toMatchObject({ where })
})

const word = fc.constantFrom(
  'people',
  'People',
  'me',
  'places',
  'parts',
  '7',
  '',
  '.',
  '%70eople',
  'a%2Fb',
  'people.data',
  '*',
  ':personId',
  'öl',
  '__manifest',
)
const path = fc.array(word, { maxLength: 5 }).map((words) => `/${words.join('/')}`)

test('any path at all is answered as the whole build answers it', async () => {
  const build = houses()
  const [few, whole] = [fewRoutes(build), createRequestHandler(build, 'production')]
  const answerOf = async (answer: typeof few, url: string) => {
    const response = await answer(new Request(url), { requestId: '1', nonce: '', ip: '' })
    return [response.status, await response.text()]
  }
  await fc.assert(
    fc.asyncProperty(path, async (asked) => {
      const url = new URL(`http://localhost${asked}`).href
      expect(await answerOf(few, url)).toEqual(await answerOf(whole, url))
    }),
    { numRuns: 500 },
  )
})

test('each visit that looks has a name of its own, and nobody outside can give it one', async () => {
  const { ask } = await openDoor({}, houses())
  const named = async () => (JSON.parse((await ask('/people', { headers: { 'X-Visit': 'mine' } })).text) as { visit: string }).visit
  const [one, other] = [await named(), await named()]
  expect(one).toMatch(/^[\da-f-]{36}$/)
  expect(other).not.toBe(one)
})
