import { noOne, people, type OtherRow, type Table } from './row.ts'

const pair = { GET: ['ceit', 'morven'], POST: ['ceit', 'morven'] } as const
const coach = { GET: ['ceit'], POST: ['ceit'] } as const

/** Ceit walks with Morven. Who organises sees that they do, and when; what they say stays between the two. */
export const coachingTable: Table = {
  'features/coaching/routes/coachings': { GET: people, POST: noOne },
  'features/coaching/routes/coaching-new': { GET: ['fiona', 'dev'], POST: ['fiona', 'dev'] },
  'features/coaching/routes/coaching': { GET: ['fiona', 'ceit', 'morven'], POST: noOne },
  'features/coaching/routes/coaching-why': pair,
  'features/coaching/routes/check-in-new': coach,
  'features/coaching/routes/check-in': { GET: ['ceit', 'morven'], POST: noOne },
  'features/coaching/routes/check-in-file': { GET: ['ceit', 'morven'], POST: noOne },
  'features/coaching/routes/agreement': pair,
  'features/coaching/routes/time': coach,
  'features/coaching/routes/record': { GET: ['ceit', 'morven'], POST: ['ceit'] },
  'features/coaching/routes/miss': coach,
  'features/coaching/routes/cancellation': pair,
  'features/coaching/routes/reflection': pair,
}

/** After this they no longer walk together. */
export const partingTable: Table = {
  'features/coaching/routes/coaching-ending': { GET: ['fiona', 'ceit', 'morven'], POST: ['fiona', 'ceit', 'morven'] },
}

const callums = { checkInId: 'checkInId' }
const own = { GET: ['callum'], POST: ['callum'] } as const

export const otherCoaching: OtherRow[] = [
  { route: 'features/coaching/routes/coaching', where: { coachingId: 'coachingId' }, GET: ['fiona', 'callum'], POST: noOne },
  { route: 'features/coaching/routes/coaching-why', where: { coachingId: 'coachingId' }, ...own },
  { route: 'features/coaching/routes/check-in', where: callums, GET: ['callum'], POST: noOne },
  { route: 'features/coaching/routes/check-in-file', where: callums, GET: ['callum'], POST: noOne },
  { route: 'features/coaching/routes/agreement', where: callums, ...own },
  { route: 'features/coaching/routes/cancellation', where: callums, ...own },
  { route: 'features/coaching/routes/time', where: callums, GET: noOne, POST: noOne },
  { route: 'features/coaching/routes/miss', where: callums, GET: noOne, POST: noOne },
]
