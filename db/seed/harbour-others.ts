import type { CastMember } from './cast.ts'

const F = 'woman'
const M = 'man'
const inCommunity = (community: string) => ({ community, contact: 'fiona' })

/** Those who were asked to “Harbour Days” as well, and did not come. */
export const harbourOthers: CastMember[] = [
  { key: 'sadie', name: 'Sadie', family: 'Lennox-Orr', gender: F, born: '30_44', ...inCommunity('Harbour Row') },
  { key: 'murdo', name: 'Murdo', family: 'Strang', gender: M, born: '30_44', ...inCommunity('Netherden') },
  { key: 'wendy', name: 'Wendy', family: 'Pirrie', gender: F, born: '45_59', ...inCommunity('Mallow Braes') },
  { key: 'colin', name: 'Colin', family: 'Ardle', organisation: 'Mallow Health', job: 'Nurse', gender: M, contact: 'fiona' },
  { key: 'greta', name: 'Greta', family: 'Nilsen', organisation: 'Invermallow Schools', job: 'Counsellor', gender: F, contact: 'fiona' },
  { key: 'hamish', name: 'Hamish', family: 'Croll', organisation: 'Fenwick Housing', job: 'Caretaker', gender: M, contact: 'fiona' },
  {
    key: 'ewan',
    name: 'Ewan',
    family: 'Pettigrove',
    organisation: 'Invermallow Schools',
    job: 'Head of service',
    gender: M,
    contact: 'fiona',
  },
  { key: 'moyra', name: 'Moyra', family: 'Kinloch-Dun', organisation: 'Mallow Health', job: 'Director', gender: F, contact: 'fiona' },
  { key: 'neil', name: 'Neil', family: 'Abernyte', organisation: 'Fenwick Housing', job: 'Director', gender: M, contact: 'fiona' },
]
