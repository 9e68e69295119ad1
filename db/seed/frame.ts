import type { Approach, OrganisationKind } from '#app/features/programmes/approaches.ts'

/** The invented programme and what stands round it. */
export const programme = {
  name: 'Near Home',
  purpose: 'Help that comes early, from people you know, close to home.',
  startsOn: -1100,
  endsOn: 400,
}

export const localities: { name: string; purpose: string; approach: Approach; startsOn: number; communities: string[] }[] = [
  {
    name: 'Invermallow',
    purpose: 'Families say what would help, and the services round them change to fit.',
    approach: 'community_first',
    startsOn: -1100,
    communities: ['Mallow Braes', 'Harbour Row', 'Netherden'],
  },
  {
    name: 'Strathfenwick',
    purpose: 'Leaders learn to listen first, then make room for what they hear.',
    approach: 'leaders_first',
    startsOn: -700,
    communities: ['Kirkfen', 'Milnhaugh'],
  },
  {
    name: 'Ardlowrie',
    purpose: 'A village that looks after its own, with its services beside it.',
    approach: 'together',
    startsOn: -1000,
    communities: ['Ardlowrie village'],
  },
]

export const organisations: { name: string; kind: OrganisationKind }[] = [
  { name: 'Bright Harbour Trust', kind: 'charity' },
  { name: 'Highwater Leadership', kind: 'charity' },
  { name: 'Slow River Learning', kind: 'charity' },
  { name: 'Invermallow Council Families Team', kind: 'service' },
  { name: 'Strathfenwick Council Communities Team', kind: 'service' },
  { name: 'Invermallow Schools', kind: 'service' },
  { name: 'Mallow Health', kind: 'health' },
  { name: 'Kirkfen Primary', kind: 'school' },
  { name: 'Harbour Row Primary', kind: 'school' },
  { name: 'The Kettle’s On', kind: 'community' },
  { name: 'Netherden Toddlers', kind: 'community' },
  { name: 'Fenwick Housing', kind: 'company' },
  { name: 'Camus Beithe Lodge', kind: 'company' },
]
