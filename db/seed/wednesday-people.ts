import type { CastMember } from './cast.ts'

/** Those of “Wednesdays in Netherden” who are new to the story; Callum, Eilidh and Alasdair come too. All invented. */
const inNetherden = { community: 'Netherden', contact: 'fiona' }

export const wednesdayParents: CastMember[] = [
  { key: 'abbie', name: 'Abbie', family: 'Laidlaw', gender: 'woman', born: '18_29', ...inNetherden, strengths: 'Draws what she means' },
  { key: 'kofi', name: 'Kofi', family: 'Mensah', gender: 'man', born: '30_44', ...inNetherden, strengths: 'Coaches the under-eights' },
  {
    key: 'jackie',
    name: 'Jackie',
    family: 'Purves',
    gender: 'woman',
    born: '45_59',
    ...inNetherden,
    reach: 'phone',
    phoneSafe: 'no_voicemail',
  },
  { key: 'dorota', name: 'Dorota', family: 'Mazur', languages: 'pl en', gender: 'woman', born: '30_44', ...inNetherden },
  { key: 'liam', name: 'Liam', family: 'Scobie', gender: 'man', born: '18_29', ...inNetherden, reach: 'phone' },
]

export const wednesdayPractitioners: CastMember[] = [
  {
    key: 'pam',
    name: 'Pam',
    family: 'Greig-Hall',
    organisation: 'Netherden Toddlers',
    job: 'Playworker',
    gender: 'woman',
    born: '45_59',
    contact: 'fiona',
  },
  {
    key: 'deepak',
    name: 'Deepak',
    family: 'Nair',
    organisation: 'Mallow Health',
    job: 'Family nurse',
    gender: 'man',
    born: '30_44',
    contact: 'fiona',
  },
  {
    key: 'sandra',
    name: 'Sandra',
    family: 'Whyte',
    organisation: 'Invermallow Council Families Team',
    job: 'Money adviser',
    gender: 'woman',
    born: '45_59',
    contact: 'fiona',
  },
]

export const wednesdayLeaders: CastMember[] = [
  {
    key: 'ishbel',
    name: 'Ishbel',
    family: 'Forsyth',
    organisation: 'Invermallow Schools',
    job: 'Head of early learning',
    gender: 'woman',
    born: '45_59',
    contact: 'fiona',
  },
]
