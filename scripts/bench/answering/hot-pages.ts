import { randomUUID } from 'node:crypto'
import { look, post } from '#tests/support/policy/ask.ts'
import type { Who } from '#tests/support/policy/row.ts'
import type { Site } from '#tests/support/site.ts'
import type { Call } from './ask-steadily.ts'

/** A site of the story with everybody signed in, and where its things are. */
export interface Story {
  site: Site
  cookies: ReadonlyMap<Who, string>
  places: Readonly<Record<string, string>>
}

/** What other people look at on a day like this: their own day, an experience, their place, their circles, the room and its wall. */
const pages: [Who, string][] = [
  ['callum', '/today'],
  ['eilidh', '/experiences/:experienceId'],
  ['callum', '/places/:placeId'],
  ['guest', '/gatherings/:gatheringId/values/wall'],
  ['alasdair', '/experiences/:experienceId/circles'],
  ['hannah', '/today'],
  ['dev', '/people'],
  ['eilidh', '/gatherings/:gatheringId/values/wall'],
]

/** A round of everyday asking: each page as somebody who may see it, and a value put up in the room whose door is open. */
export function listHotPages({ site, cookies, places }: Story): Call[] {
  const looks = pages.map(([who, what]) => ({ who, what, send: async () => (await look(site, whereIs(what), cookieOf(who))).status }))
  const room = '/gatherings/:gatheringId/values'
  const said = () => ({ id: randomUUID(), words: 'A door that is open' })
  return [
    ...looks,
    { who: 'guest', what: `POST ${room}`, send: async () => (await post(site, whereIs(room), cookieOf('guest'), said())).status },
  ]

  function whereIs(path: string) {
    return path.replace(/:(\w+)/g, (_, name: string) => places[name] ?? name)
  }

  function cookieOf(who: Who) {
    return cookies.get(who) ?? ''
  }
}
