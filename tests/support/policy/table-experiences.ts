import { noOne, people, tooLong, type OtherRow, type Table } from './row.ts'

const wednesdays = ['callum', 'eilidh', 'alasdair'] as const
const organiser = { GET: ['fiona'], POST: ['fiona'] } as const
const ownPlace = { GET: ['fiona', 'callum'], POST: ['fiona', 'callum'] } as const

/** “Wednesdays in Netherden” and Callum's place there: Fiona plans it, three of the people who may step in are of its cohort. */
export const experiencesTable: Table = {
  'features/experiences/routes/experiences': { GET: people, POST: noOne },
  'features/experiences/routes/new-experience': { GET: ['fiona', 'dev'], POST: ['fiona', 'dev'] },
  'features/experiences/routes/experience': { GET: ['fiona', ...wednesdays], POST: noOne },
  'features/experiences/routes/edit-experience': organiser,
  'features/experiences/routes/typical-sessions': organiser,
  'features/experiences/routes/opening': organiser,
  'features/experiences/routes/settling': { ...organiser, body: tooLong },
  'features/experiences/routes/cancellation': organiser,
  'features/experiences/targets/routes/targets': organiser,
  'features/experiences/targets/routes/target-removal': organiser,
  'features/experiences/lineage/routes/lineage': organiser,
  'features/experiences/lineage/routes/parting': organiser,
  'features/experiences/places/routes/places': { GET: ['fiona'], POST: noOne },
  'features/experiences/exports/routes/places-export': { GET: ['fiona'], POST: noOne },
  'features/experiences/exports/routes/places-export-file': { GET: ['fiona'], POST: noOne },
  'features/experiences/places/routes/new-places': organiser,
  'features/experiences/places/routes/invitations': organiser,
  'features/experiences/preparation/routes/readiness': { GET: ['fiona'], POST: noOne },
  'features/mixing/routes/circles': { GET: ['fiona', ...wednesdays], POST: noOne },
  'features/mixing/routes/circle-cards': { GET: ['fiona'], POST: noOne },

  'features/mixing/keep-togethers/routes/keep-togethers': { GET: ['fiona', ...wednesdays], POST: ['fiona', ...wednesdays] },
  'features/mixing/keep-togethers/routes/keep-together-ending': ownPlace,

  'features/experiences/places/routes/place': ownPlace,
  'features/experiences/places/routes/invitation': organiser,
  'features/experiences/places/routes/energy': organiser,
  'features/experiences/places/routes/pin': organiser,
  'features/experiences/places/routes/pin-removal': organiser,
  'features/experiences/places/routes/waiting': { ...ownPlace, body: tooLong },
  'features/experiences/places/routes/considering': { ...organiser, body: tooLong },
  'features/experiences/places/routes/withdrawal': { ...ownPlace, body: tooLong },
  'features/experiences/preparation/routes/preparations': ownPlace,
  'features/experiences/preparation/routes/preparation': ownPlace,

  'features/mixing/routes/mixes': { GET: ['fiona', 'dev'], POST: noOne },
  'features/mixing/routes/new-coaches': { GET: ['fiona', 'dev'], POST: ['fiona', 'dev'] },
  'features/mixing/routes/new-mix': { GET: ['fiona', 'dev'], POST: ['fiona', 'dev'] },
  'features/mixing/routes/mix': { GET: ['fiona'], POST: noOne },
  'features/mixing/routes/mix-stream': { GET: ['fiona'], POST: noOne },
  'features/mixing/routes/stopping': organiser,
  'features/mixing/routes/seats': organiser,
  'features/mixing/routes/place-in-mix': { GET: ['fiona'], POST: noOne },
  'features/mixing/routes/holds': organiser,
  'features/mixing/routes/undoing': organiser,
  'features/mixing/routes/redoing': organiser,
  'features/mixing/routes/renewal': organiser,
  'features/mixing/routes/mending': organiser,
  'features/mixing/routes/session-circles': organiser,
  'features/mixing/routes/discarding': organiser,
  'features/mixing/routes/adoption': organiser,
}

const harbour = { experienceId: 'harbourId' }
const spring = { experienceId: 'springId' }
const both = { GET: ['fiona', 'dev'], POST: ['fiona', 'dev'] } as const
/** Of these, who came to the harbour and had a place there: not Ceit, who held the room. */
const harbourCohort = ['morven', 'agnieszka', 'callum', 'eilidh', 'alasdair'] as const
const byTheHarbour = ['morven', 'agnieszka', 'callum', 'eilidh', 'alasdair', 'ceit'] as const

export const otherExperiences: OtherRow[] = [
  { route: 'features/experiences/routes/experience', where: harbour, GET: ['fiona', ...byTheHarbour], POST: noOne },
  { route: 'features/experiences/routes/edit-experience', where: harbour, ...organiser },
  { route: 'features/experiences/targets/routes/targets', where: harbour, ...organiser },
  {
    route: 'features/mixing/keep-togethers/routes/keep-togethers',
    where: harbour,
    GET: ['fiona', ...harbourCohort],
    POST: ['fiona', ...harbourCohort],
  },
  { route: 'features/experiences/places/routes/places', where: harbour, GET: ['fiona'], POST: noOne },
  { route: 'features/experiences/preparation/routes/readiness', where: harbour, GET: ['fiona'], POST: noOne },
  { route: 'features/mixing/routes/circles', where: harbour, GET: ['fiona', ...byTheHarbour], POST: noOne },
  { route: 'features/mixing/routes/circle-cards', where: harbour, GET: ['fiona', 'ceit'], POST: noOne },
  // The spring lies in both localities, so it is Fiona's and Dev's; of those who said yes nobody may step in here.
  { route: 'features/experiences/routes/experience', where: spring, ...both, POST: noOne },
  { route: 'features/experiences/routes/edit-experience', where: spring, ...both },
  { route: 'features/experiences/places/routes/places', where: spring, ...both, POST: noOne },
  { route: 'features/experiences/places/routes/new-places', where: spring, ...both },
  { route: 'features/experiences/preparation/routes/readiness', where: spring, ...both, POST: noOne },
  { route: 'features/mixing/routes/circles', where: spring, ...both, POST: noOne },
  { route: 'features/experiences/targets/routes/targets', where: spring, ...both },
  { route: 'features/mixing/keep-togethers/routes/keep-togethers', where: spring, ...both },
  { route: 'features/experiences/places/routes/pin', where: { placeId: 'islaPlaceId' }, ...both },
  { route: 'features/experiences/places/routes/place', where: { placeId: 'islaPlaceId' }, ...both },
  { route: 'features/experiences/preparation/routes/preparations', where: { placeId: 'islaPlaceId' }, ...both },
  { route: 'features/mixing/routes/mix', where: { mixId: 'springMixId' }, ...both, POST: noOne },
  { route: 'features/mixing/routes/mix-stream', where: { mixId: 'springMixId' }, ...both, POST: noOne },
  { route: 'features/mixing/routes/stopping', where: { mixId: 'springMixId' }, ...both },
  { route: 'features/mixing/routes/seats', where: { mixId: 'springMixId' }, ...both },
  // Alasdair manages Jean: her place by the harbour is not his to see, though he was there.
  { route: 'features/experiences/places/routes/place', where: { placeId: 'jeanPlaceId' }, ...organiser },
  { route: 'features/experiences/preparation/routes/preparations', where: { placeId: 'jeanPlaceId' }, ...organiser },
]
