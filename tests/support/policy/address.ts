import type { Row } from './row.ts'

/** What a route's `:names` stand for in the table: the ids of the story, where nothing else is named. */
const meant: Record<string, string> = {
  personId: 'winId',
  wayId: 'winWayId',
  affiliationId: 'winAffiliationId',
  tieId: 'winTieId',
  roleId: 'winRoleId',
  coachingId: 'morvensCoachingId',
  checkInId: 'morvensCheckInId',
}

const written: Record<string, string> = { code: 'HRBR27', token: 'a-link-that-has-run-out' }

/** The ids that the table's rows are about, by the name a route's path gives them. */
export function paramsOf(places: Record<string, string>): Record<string, string> {
  const found = Object.entries(meant).flatMap(([name, place]) => (places[place] ? [[name, places[place]] as const] : []))
  return { ...places, ...written, ...Object.fromEntries(found) }
}

/** Where a row of the table is found. Throws when the story has no such thing. */
export function addressOf(path: string, { query = '' }: Pick<Row, 'query'>, params: Record<string, string>) {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const id = params[name]
    if (!id) throw new Error(`The story has nothing for :${name} of ${path}`)
    return id
  })
  return `/${filled.replace('*', 'nothing-here')}${query}`
}
