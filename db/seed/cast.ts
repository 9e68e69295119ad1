import type { RoleKind } from '#app/shared/roles.ts'

/** One person of the story. All of them are invented; addresses end in example.org, numbers are Ofcom's for drama. */
export interface CastMember {
  key: string
  name: string
  family: string
  community?: string
  organisation?: string
  job?: string
  languages?: string
  gender?: string
  born?: '18_29' | '30_44' | '45_59' | '60_up'
  /** How to reach them: by e-mail (the rule), or by phone only. */
  reach?: 'email' | 'phone'
  phoneSafe?: 'any' | 'no_voicemail' | 'named_only'
  strengths?: string
  wants?: string
  reachWords?: string
  contact?: string
}

/** A role someone holds in the story, from a day, somewhere. */
export interface CastRole {
  key: string
  kind: RoleKind
  where: { programme?: true; locality?: string; forPerson?: string }
  from: number
}

const inCommunity = (community: string) => ({ community, contact: 'fiona' })
const F = 'woman'
const M = 'man'

export const crew: CastMember[] = [
  { key: 'kit', name: 'Kit', family: 'Sands', job: 'Steward', strengths: 'Keeps things running and says what broke' },
  {
    key: 'fiona',
    name: 'Fiona',
    family: 'Lamont',
    organisation: 'Highwater Leadership',
    job: 'Organiser, part-time',
    gender: F,
    reachWords: 'Monday to Thursday, 9 to 3',
    strengths: 'Knows who knows whom',
  },
  {
    key: 'dev',
    name: 'Dev',
    family: 'Rossiter',
    organisation: 'Highwater Leadership',
    job: 'Organiser, part-time',
    gender: M,
    reachWords: 'Tuesday to Friday, 9 to 2',
  },
  {
    key: 'rory',
    name: 'Rory',
    family: 'Buchan',
    organisation: 'Highwater Leadership',
    job: 'Facilitator',
    gender: M,
    strengths: 'Gets a quiet room talking',
  },
  {
    key: 'ceit',
    name: 'Ceit',
    family: 'Maclehose',
    languages: 'gd en',
    job: 'Coach and facilitator',
    gender: F,
    strengths: 'Listens in two languages',
  },
  {
    key: 'nan',
    name: 'Nan',
    family: 'Ferrier',
    organisation: 'The Kettle’s On',
    job: 'Coach and helper',
    gender: F,
    born: '60_up',
    ...inCommunity('Netherden'),
    strengths: 'Types, phones, makes the tea',
  },
  {
    key: 'hannah',
    name: 'Hannah',
    family: 'Wylie',
    organisation: 'Invermallow Council Families Team',
    job: 'Safeguarding lead',
    gender: F,
  },
  {
    key: 'omar',
    name: 'Omar',
    family: 'Reidpath',
    organisation: 'Strathfenwick Council Communities Team',
    job: 'Safeguarding lead',
    gender: M,
  },
  { key: 'tamsin', name: 'Tamsin', family: 'Coyle', organisation: 'Slow River Learning', job: 'Learning partner, Dr', gender: F },
  { key: 'peter', name: 'Peter', family: 'Ashgrove', organisation: 'Bright Harbour Trust', job: 'Funder', gender: M },
  {
    key: 'bel',
    name: 'Bel',
    family: 'Hardie',
    organisation: 'Camus Beithe Lodge',
    job: 'Cook',
    gender: F,
    strengths: 'Feeds twenty without a list, and with one feeds them safely',
  },
  { key: 'win', name: 'Win', family: 'Chau', organisation: 'Highwater Leadership', job: 'Payments' },
]

/** Who of them knows whom. */
export const crewTies = [{ a: 'fiona', b: 'win', kind: 'knows' }] as const

export const roles: CastRole[] = [
  { key: 'fiona', kind: 'organiser', where: { locality: 'Invermallow' }, from: -1100 },
  { key: 'dev', kind: 'organiser', where: { locality: 'Strathfenwick' }, from: -700 },
  { key: 'dev', kind: 'organiser', where: { locality: 'Ardlowrie' }, from: -700 },
  { key: 'hannah', kind: 'safeguarding_lead', where: { programme: true }, from: -1100 },
  { key: 'omar', kind: 'safeguarding_lead', where: { programme: true }, from: -700 },
  { key: 'agnieszka', kind: 'community_researcher', where: { locality: 'Invermallow' }, from: -200 },
  { key: 'tamsin', kind: 'learning_partner', where: { programme: true }, from: -1000 },
  { key: 'peter', kind: 'funder', where: { programme: true }, from: -1100 },
  { key: 'win', kind: 'payer', where: { locality: 'Invermallow' }, from: -900 },
  { key: 'nan', kind: 'helper', where: { forPerson: 'callum' }, from: -430 },
]
