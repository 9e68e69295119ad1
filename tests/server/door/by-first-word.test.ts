import { expect, test } from 'vitest'
import { openDoor, page, stubBuild } from '#tests/support/door.ts'

const here = (where: string) => ({
  default: page,
  loader: ({ request }: { request: Request }) => Response.json({ where, visit: request.headers.get('X-Visit') }),
})

function streets() {
  const resource = (where: string) => ({ loader: here(where).loader })
  return stubBuild({
    people: { path: 'people', module: resource('people') },
    person: { path: 'people/:personId', module: resource('person') },
    places: { path: 'places/:placeId', module: resource('place') },
    known: { path: '.well-known/security.txt', module: resource('security') },
    lost: { path: '*', module: resource('lost') },
  })
}

test.each([
  ['/people', 'people'],
  ['/People', 'people'],
  ['/people/', 'people'],
  ['/PEOPLE/7', 'person'],
  ['/places/7?people=1', 'place'],
  ['/places', 'lost'],
  ['/peoples', 'lost'],
  ['/%70eople', 'people'],
  ['/.well-known/security.txt', 'security'],
])('%s is answered by the same route as if all were asked: %s', async (path, where) => {
  const { ask } = await openDoor({}, streets())
  expect(JSON.parse((await ask(path)).text)).toMatchObject({ where })
})

test('each visit that looks has a name of its own, and nobody outside can give it one', async () => {
  const { ask } = await openDoor({}, streets())
  const named = async () => (JSON.parse((await ask('/people', { headers: { 'X-Visit': 'mine' } })).text) as { visit: string }).visit
  const [one, other] = [await named(), await named()]
  expect(one).toMatch(/^[\da-f-]{36}$/)
  expect(other).not.toBe(one)
})
