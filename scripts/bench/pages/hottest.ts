import { letEverybodyIn } from '#tests/support/policy/ask.ts'
import type { Who } from '#tests/support/policy/row.ts'
import type { Site } from '#tests/support/site.ts'
import type { Page } from './ask-hard.ts'

/** The ten pages that are asked for most: what people open first, what is open in the room, and what organisers live in. */
const pages: [Who, string][] = [
  ['callum', '/today'],
  ['fiona', '/today'],
  ['eilidh', '/experiences/:experienceId'],
  ['callum', '/places/:placeId'],
  ['guest', '/gatherings/:gatheringId/values'],
  ['eilidh', '/gatherings/:gatheringId/values/wall'],
  ['morven', '/ideas'],
  ['ceit', '/coachings'],
  ['fiona', '/people'],
  ['fiona', '/experiences/:springId/places'],
]

/** What a phone may meet first: at most so many KB in all. */
const coldPages: [Who, string, number][] = [
  ['guest', '/gatherings/:gatheringId/values', 50],
  ['callum', '/gatherings/:gatheringId/values', 50],
  ['nobody', '/sign-in', 150],
  ['callum', '/today', 150],
  ['callum', '/places/:placeId', 150],
  ['eilidh', '/experiences/:experienceId', 150],
  ['morven', '/check-ins/:morvensCheckInId', 150],
  ['morven', '/ideas/:ideaId', 150],
]

type Places = Readonly<Record<string, string>>

export async function listHottest(site: Site, places: Places): Promise<Page[]> {
  return pagesOf(site, places, pages)
}

export async function listColdPages(site: Site, places: Places) {
  const found = await pagesOf(site, places, coldPages)
  return found.map((page, no) => ({ ...page, mostKB: coldPages[no]?.[2] ?? 0 }))
}

async function pagesOf(site: Site, places: Places, asked: readonly (readonly [Who, string, number?])[]): Promise<Page[]> {
  const cookies = await letEverybodyIn(site)
  return asked.map(([who, path]) => ({
    name: `${who} ${path}`,
    url: site.url + path.replace(/:(\w+)/g, (_, name: string) => places[name] ?? name),
    cookie: cookies.get(who) ?? '',
  }))
}
