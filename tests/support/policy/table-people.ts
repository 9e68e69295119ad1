import { inProgramme, noOne, people, type OtherRow, type Table } from './row.ts'

/** People are Fiona's and Dev's to find, each in their own scope; the steward sees names, so as to give roles. The person of these addresses is Win. */
const forms = { GET: ['fiona', 'win'], POST: ['fiona', 'win'] } as const
const roleForms = { GET: ['fiona', 'kit'], POST: ['fiona', 'kit'] } as const
const ownList = { GET: ['fiona'], POST: ['fiona'] } as const
const stewards = { GET: ['kit'], POST: ['kit'] } as const

export const peopleTable: Table = {
  'features/people/routes/people': { GET: ['fiona', 'dev', 'kit'], POST: noOne },
  'features/people/record-requests/routes/record-request': stewards, // of the story, Kit was asked
  'features/people/routes/person-new': { GET: ['fiona', 'dev', 'kit'], POST: ['fiona', 'dev', 'kit'] },
  'features/people/routes/phone-list': { GET: ['fiona', 'dev'], POST: noOne },
  // What did not reach Callum, on Wednesdays with Fiona.
  'features/people/messages/routes/delivery': { GET: ['fiona', 'dev'], POST: noOne },
  'features/people/messages/routes/letters': { GET: ['fiona', 'dev'], POST: noOne },
  'features/people/messages/routes/another-try': { GET: noOne, POST: ['fiona'] },
  'features/people/messages/routes/another-way': { GET: noOne, POST: ['fiona'] },
  'features/people/messages/routes/call': { GET: noOne, POST: ['fiona'] },
  'features/people/messages/routes/call-removal': { GET: noOne, POST: ['fiona'] },
  'features/people/exports/routes/people-export': { GET: ['fiona', 'dev'], POST: noOne },
  'features/people/exports/routes/people-export-file': { GET: ['fiona', 'dev'], POST: noOne },
  'features/people/exports/routes/organisations-export-file': { GET: ['fiona', 'dev'], POST: noOne },
  'features/people/imports/routes/imports': { GET: ['fiona', 'dev'], POST: noOne },
  'features/people/imports/routes/import-new': { GET: ['fiona', 'dev'], POST: ['fiona', 'dev'] },
  'features/people/imports/routes/import-template': { GET: ['fiona', 'dev'], POST: noOne },
  // The list of these addresses is Fiona's: whoever sent a list sees it, and nobody else.
  'features/people/imports/routes/import': { GET: ['fiona'], POST: noOne },
  'features/people/imports/routes/import-columns': ownList,
  'features/people/imports/routes/import-row': ownList,
  'features/people/imports/routes/import-alike': ownList,
  'features/people/imports/routes/import-undoing': ownList,
  'features/people/routes/person': { GET: ['fiona', 'win', 'kit'], POST: noOne },
  'features/people/routes/person-edit': forms,
  'features/people/routes/contact-ways': forms,
  // Win pays out, and so gets no card: the page says so.
  'features/people/accounts/routes/card': { GET: ['fiona'], POST: ['fiona'] },
  'features/people/accounts/routes/card-stopping': { GET: noOne, POST: ['fiona'] },
  'features/people/accounts/routes/sign-in-cards': { GET: ['fiona'], POST: ['fiona'] },
  'features/people/routes/contact-way-safety': forms,
  'features/people/routes/affiliations': forms,
  'features/people/routes/affiliation-ending': forms,
  'features/people/routes/ties': forms,
  'features/people/routes/tie-ending': forms,
  'features/people/routes/roles': roleForms,
  'features/people/routes/role-ending': roleForms,
  'features/people/keys/routes/person-keys': stewards, // without saying how they know, it is a mistake
  'features/people/routes/named-contact': forms,

  'features/programmes/routes/programmes': { GET: people, POST: noOne },
  'features/programmes/routes/programme-new': { GET: ['fiona', 'dev', 'kit'], POST: ['fiona', 'dev', 'kit'] },
  // To organise one locality is not to organise the programme.
  'features/programmes/routes/programme': { GET: [...inProgramme, 'kit'], POST: noOne },
  'features/programmes/routes/programme-edit': stewards,
  'features/programmes/routes/locality-new': stewards,
  'features/programmes/routes/locality': { GET: [...inProgramme, 'kit'], POST: noOne },
  'features/programmes/routes/locality-edit': { GET: ['fiona'], POST: ['fiona'] },
  'features/programmes/routes/communities': { GET: ['fiona'], POST: ['fiona'] },
  'features/programmes/routes/organisations': { GET: people, POST: noOne },
  'features/programmes/routes/organisation-new': { GET: ['fiona', 'dev'], POST: ['fiona', 'dev'] },
  'features/programmes/routes/organisation': { GET: people, POST: noOne },
}

/** Takes a number away or brings a list in, so it comes after whatever looks at it. */
export const removingTable: Table = {
  'features/people/imports/routes/import-bringing-in': ownList,
  'features/people/imports/routes/import-removal': ownList,
  'features/people/routes/contact-way-removal': forms,
}

const person = (name: string) => ({ personId: name })
const route = (name: string) => `features/people/routes/${name}`
const callum = person('callumId')
const eilidh = person('eilidhId')
const isla = person('islaId')
const jean = person('jeanId')
const onlyFiona = { GET: ['fiona'], POST: ['fiona'] } as const

export const otherPeople: OtherRow[] = [
  // Callum was with Morven and Agnieszka by the harbour, and is with Eilidh and Alasdair on Wednesdays: they know his first name.
  { route: route('person'), where: callum, GET: ['fiona', 'callum', 'morven', 'agnieszka', 'eilidh', 'alasdair', 'kit'], POST: noOne },
  { route: route('person-edit'), where: callum, GET: ['fiona', 'callum'], POST: ['fiona', 'callum'] },
  { route: route('contact-ways'), where: callum, GET: ['fiona', 'callum'], POST: ['fiona', 'callum'] },
  { route: route('roles'), where: callum, ...roleForms },
  { route: 'features/people/accounts/routes/card', where: callum, ...onlyFiona },
  // Ceit walks with Eilidh, and may ring her.
  {
    route: route('person'),
    where: eilidh,
    GET: ['fiona', 'eilidh', 'ceit', 'callum', 'morven', 'agnieszka', 'alasdair', 'kit'],
    POST: noOne,
  },
  { route: route('contact-ways'), where: eilidh, GET: ['fiona', 'eilidh', 'ceit'], POST: ['fiona', 'eilidh'] },
  { route: route('person-edit'), where: eilidh, GET: ['fiona', 'eilidh'], POST: ['fiona', 'eilidh'] },
  // Isla lives in Strathfenwick and comes in spring, which both of them plan.
  { route: route('person'), where: isla, GET: ['fiona', 'dev', 'kit'], POST: noOne },
  { route: route('contact-ways'), where: isla, GET: ['fiona', 'dev'], POST: ['fiona', 'dev'] },
  // Alasdair manages Jean: of the harbour's cohort he is, and nothing more.
  {
    route: route('person'),
    where: jean,
    GET: ['fiona', 'morven', 'agnieszka', 'callum', 'eilidh', 'alasdair', 'kit'],
    POST: noOne,
  },
  { route: route('contact-ways'), where: jean, ...onlyFiona },
  // Jean works with Lorna: it is Lorna's and Fiona's to end, not Jean's. Those who were with her by the harbour know her first name.
  { route: route('ties'), where: person('lornaId'), ...onlyFiona },
  { route: route('tie-ending'), where: { personId: 'lornaId', tieId: 'lornasTieId' }, ...onlyFiona },
  { route: 'features/programmes/routes/locality-edit', where: { localityId: 'strathfenwickId' }, GET: ['dev'], POST: ['dev'] },
  { route: 'features/programmes/routes/locality', where: { localityId: 'strathfenwickId' }, GET: [...inProgramme, 'kit'], POST: noOne },
]
