import { noOne, type Table } from './row.ts'

const lead = { GET: ['hannah'], POST: ['hannah'] } as const

/** Who is kept apart is Hannah's alone: to everybody else, organisers and stewards among them, there are no such pages. */
export const safeguardingTable: Table = {
  'features/safeguarding/routes/keep-aparts': { GET: ['hannah'], POST: noOne },
  'features/safeguarding/routes/new-keep-apart': lead,
  'features/safeguarding/routes/run-ins': lead,
  'features/safeguarding/routes/keep-apart': { GET: ['hannah'], POST: noOne },
  'features/safeguarding/routes/keep-apart-review': lead,
}

/** Ends the pair, so it comes after whatever looks at it. */
export const endingPairTable: Table = {
  'features/safeguarding/routes/keep-apart-ending': lead,
}
