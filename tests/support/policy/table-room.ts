import { everyone, noOne, type OtherRow, type Table } from './row.ts'

const wednesdays = ['callum', 'eilidh', 'alasdair'] as const
const organiser = { GET: ['fiona'], POST: ['fiona'] } as const

/** Today's session of “Wednesdays in Netherden”, with its guest. Fiona runs it, and of its words she sees how many there are. */
export const roomTable: Table = {
  'features/experiences/gatherings/routes/timetable': { GET: ['fiona', ...wednesdays], POST: noOne },
  'features/experiences/gatherings/routes/new-gathering': organiser,
  'features/values/routes/experience-values': { GET: ['fiona', ...wednesdays], POST: noOne },
  'features/experiences/gatherings/routes/gathering': { GET: ['fiona', ...wednesdays, 'guest'], POST: noOne },
  'features/experiences/gatherings/routes/edit-gathering': organiser,
  'features/experiences/gatherings/routes/cancellation': organiser,
  'features/experiences/gatherings/routes/roll-call': organiser,
  'features/experiences/gatherings/routes/roll-call-phone': { GET: noOne, POST: ['fiona'] },
  'features/experiences/gatherings/routes/door': organiser,
  'features/experiences/gatherings/routes/door-removal': { GET: noOne, POST: ['fiona'] },
  'features/values/routes/values': { GET: [...wednesdays, 'guest'], POST: [...wednesdays, 'guest'] },
  'features/values/routes/values-phone': { GET: noOne, POST: [...wednesdays, 'guest'] },
  'features/values/routes/wall': { GET: [...wednesdays, 'guest'], POST: noOne },
  'features/values/routes/stream': { GET: [...wednesdays, 'guest'], POST: noOne },
  'features/experiences/gatherings/routes/join': { GET: everyone, POST: everyone },
  'join-with-code': { GET: everyone, POST: everyone },
}

/** After this the guest is out. */
export const closingTable: Table = {
  'features/experiences/gatherings/routes/door-closing': { GET: noOne, POST: ['fiona'] },
}

const byTheHarbour = ['morven', 'agnieszka', 'callum', 'eilidh', 'alasdair', 'ceit'] as const
const harbour = { experienceId: 'harbourId' }
const session = { gatheringId: 'harbourSessionId' }
const springSession = { gatheringId: 'springSessionId' }
const holding = { GET: ['fiona', 'ceit'], POST: ['fiona', 'ceit'] } as const
const both = { GET: ['fiona', 'dev'], POST: ['fiona', 'dev'] } as const

export const otherRooms: OtherRow[] = [
  // Ceit held the room by the harbour.
  { route: 'features/experiences/gatherings/routes/timetable', where: harbour, GET: ['fiona', ...byTheHarbour], POST: noOne },
  { route: 'features/experiences/gatherings/routes/new-gathering', where: harbour, ...holding },
  { route: 'features/values/routes/experience-values', where: harbour, GET: ['fiona', ...byTheHarbour], POST: noOne },
  { route: 'features/experiences/gatherings/routes/gathering', where: session, GET: ['fiona', ...byTheHarbour], POST: noOne },
  { route: 'features/experiences/gatherings/routes/roll-call', where: session, ...holding },
  { route: 'features/experiences/gatherings/routes/edit-gathering', where: session, ...holding },
  { route: 'features/experiences/gatherings/routes/door', where: session, ...holding },
  { route: 'features/values/routes/values', where: session, GET: byTheHarbour, POST: byTheHarbour },
  { route: 'features/experiences/gatherings/routes/roll-call-phone', where: session, GET: noOne, POST: holding.POST },
  { route: 'features/values/routes/values-phone', where: session, GET: noOne, POST: byTheHarbour },
  { route: 'features/values/routes/wall', where: session, GET: byTheHarbour, POST: noOne },
  { route: 'features/experiences/gatherings/routes/gathering', where: springSession, ...both, POST: noOne },
  { route: 'features/experiences/gatherings/routes/edit-gathering', where: springSession, ...both },
  { route: 'features/values/routes/values', where: springSession, GET: noOne, POST: noOne },
]
