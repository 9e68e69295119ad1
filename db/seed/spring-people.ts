import type { CastMember } from './cast.ts'

/** `name | family | gender | born | where they belong | job | languages`: where is a community for parents, an organisation for the others. */
const parents = `
Isla | Cairnie | woman | 30_44 | Kirkfen
Marta | Wójcik | woman | 30_44 | Milnhaugh | | pl en
Jamie | Sturrock | man | 18_29 | Mallow Braes
Hana | Darwish | woman | 30_44 | Harbour Row | | ar en
Donna | Petrie | woman | 45_59 | Kirkfen
Leigh | Anstruther | | 18_29 | Netherden
Catriona | MacAskill | woman | 30_44 | Harbour Row | | gd en
Samir | Haddad | man | 30_44 | Kirkfen | | ar en
Joanne | Fyfe | woman | 30_44 | Mallow Braes
Karen | Fyfe | woman | 30_44 | Mallow Braes
Bartek | Zieliński | man | 30_44 | Kirkfen | | pl en
Rosie | Tulloch | woman | 18_29 | Milnhaugh
Aileen | Garrow | woman | 60_up | Harbour Row
Steven | Laird | man | 30_44 | Milnhaugh
Nadia | Rahal | woman | 18_29 | Kirkfen | | ar en
Ellie | Dunnett | woman | 18_29 | Mallow Braes | | bfi en
Craig | Methven | man | 30_44 | Kirkfen
Paulina | Krawczyk | woman | 30_44 | Harbour Row | | pl en
Shirley | Auld | woman | 60_up | Milnhaugh
Ross | Kinnaird | man | 45_59 | Netherden
Tracy | Imrie | woman | 30_44 | Kirkfen
Blessing | Eze | woman | 30_44 | Harbour Row
Gemma | Stott | woman | 18_29 | Milnhaugh
Iain | Farquhar | man | 30_44 | Mallow Braes
Lucy | Wardlaw | woman | 30_44 | Netherden`

const practitioners = `
Fergus | Neish | man | 30_44 | Kirkfen Primary | Teacher
Alison | Crombie | woman | 45_59 | Strathfenwick Council Communities Team | Family worker
Kasia | Lewandowska | woman | 30_44 | Mallow Health | Midwife | pl en
Douglas | Rae | man | 45_59 | Fenwick Housing | Tenancy officer
Beth | Sinclair | woman | 18_29 | Netherden Toddlers | Playworker
Michael | Abara | man | 30_44 | Invermallow Schools | Learning assistant
Una | Thores | woman | 30_44 | Mallow Health | Health visitor
Stewart | Gair | man | 45_59 | Strathfenwick Council Communities Team | Community warden
Lesley | Panton | woman | 45_59 | Kirkfen Primary | School nurse
Anil | Kohli | man | 30_44 | Mallow Health | Pharmacist
Megan | Rintoul | woman | 18_29 | Invermallow Council Families Team | Family support worker
Norman | Tait-Weir | man | 60_up | The Kettle’s On | Volunteer lead
Sofia | Renzi | woman | 30_44 | Harbour Row Primary | Teacher
Keith | Oliphant | man | 45_59 | Fenwick Housing | Repairs lead
Julie | Mackness | woman | 30_44 | Strathfenwick Council Communities Team | Money adviser
Padma | Iyer | woman | 30_44 | Mallow Health | Speech therapist
Robbie | Clunas | man | 18_29 | Invermallow Council Families Team | Youth worker
Heather | Bisset | woman | 45_59 | Kirkfen Primary | Deputy head
Mairead | Nicolson | woman | 30_44 | Netherden Toddlers | Nursery teacher | gd en`

const leaders = `
Elspeth | Drummie | woman | 45_59 | Strathfenwick Council Communities Team | Head of communities
Hugh | Tenby | man | 60_up | Mallow Health | Board chair
Farah | Siddiq | woman | 45_59 | Invermallow Council Families Team | Head of early years
Gordon | Pasken | man | 45_59 | Fenwick Housing | Area director
Ruth | Elphick | woman | 45_59 | Invermallow Schools | Head of inclusion
Callan | Broadfoot | man | 45_59 | Strathfenwick Council Communities Team | Depute chief officer
Maureen | Sillars | woman | 60_up | Bright Harbour Trust | Trustee
Dinesh | Rao | man | 45_59 | Mallow Health | Director of nursing
Sheila | Urie | woman | 45_59 | Kirkfen Primary | Head teacher
Angus | Warnock | man | 45_59 | Strathfenwick Council Communities Team | Director of place
Clare | Hendrie | woman | 30_44 | Mallow Health | Head of community care
Victor | Amadi | man | 45_59 | Invermallow Council Families Team | Head of service`

const strathfenwick = ['Kirkfen', 'Milnhaugh', 'Kirkfen Primary', 'Strathfenwick Council Communities Team']

function readCast(lines: string, belongsTo: 'community' | 'organisation'): CastMember[] {
  return lines
    .trim()
    .split('\n')
    .map((line, at) => {
      const [name = '', family = '', gender = '', born = '', where = '', job = '', languages = ''] = line
        .split('|')
        .map((part) => part.trim())
      return {
        key: `${name}-${family}`.toLowerCase(),
        name,
        family,
        ...(gender && { gender }),
        // the four bands are the only words in the column above
        born: born as NonNullable<CastMember['born']>,
        [belongsTo]: where,
        ...(job && { job }),
        ...(languages && { languages }),
        reach: belongsTo === 'community' && at % 4 === 3 ? 'phone' : 'email',
        contact: strathfenwick.includes(where) ? 'dev' : 'fiona',
      }
    })
}

/** Those who were thought of for “Spring at Camus Beithe” and are new to the story. With four who came to “Harbour Days” they are sixty. */
export const springParents = readCast(parents, 'community')
export const springPractitioners = readCast(practitioners, 'organisation')
export const springLeaders = readCast(leaders, 'organisation')

/** Four who came to “Harbour Days” and would come back to bring what they learnt. */
export const springAlumni = { parent: ['kirsty-ann', 'yusuf'], practitioner: ['tom'], leader: ['bernadette'] } as const

export const springTies = [
  { a: 'alison-crombie', b: 'isla-cairnie', kind: 'works_with' },
  { a: 'megan-rintoul', b: 'jamie-sturrock', kind: 'works_with' },
  { a: 'una-thores', b: 'lucy-wardlaw', kind: 'works_with' },
  { a: 'stewart-gair', b: 'samir-haddad', kind: 'works_with' },
  { a: 'elspeth-drummie', b: 'alison-crombie', kind: 'manages' },
  { a: 'farah-siddiq', b: 'megan-rintoul', kind: 'manages' },
  { a: 'joanne-fyfe', b: 'karen-fyfe', kind: 'family' },
  { a: 'ellie-dunnett', b: 'robbie-clunas', kind: 'trusted' },
] as const
