/** What a list can be of. */
export const importKinds = ['people', 'organisations', 'candidates'] as const
export type ImportKind = (typeof importKinds)[number]

const names = {
  knownAs: { label: 'Known as', also: 'first name, forename, given name, preferred name, christian name, known by, first' },
  familyName: { label: 'Family name', also: 'last name, surname, second name, last' },
  fullName: { label: 'Whole name', also: 'name, full name, person, parent, contact name, participant, candidate, contact, carer' },
}
const reach = {
  email: { label: 'E-mail', also: 'email, e mail, email address, mail, e mail address' },
  phone: { label: 'Phone', also: 'telephone, tel, mobile, mobile number, phone number, mobile phone, cell, contact number, number' },
  post: { label: 'Postal address', also: 'address, home address, post, postal' },
  safe: { label: 'How it is safe to reach them', also: 'safe, safe contact, safe to contact, contact safety, voicemail, safety' },
}
const more = {
  languages: { label: 'Languages', also: 'language, speaks, spoken language, first language, mother tongue' },
  community: { label: 'Community', also: 'neighbourhood, area, where they live, village, town, place, lives in' },
  organisation: {
    label: 'Group or service',
    also: 'organisation, organization, employer, company, works for, service, group, school, agency, team',
  },
  job: { label: 'Job', also: 'job title, role, position, title, post title, what they do' },
  strengths: { label: 'What they bring', also: 'strengths, skills, good at, brings' },
  wants: { label: 'What they want to be part of', also: 'wants, interests, interested in, hopes' },
  reachWords: {
    label: 'When and how to reach them',
    also: 'when and how, best time, how to reach, reach, availability, when to ring, contact preference',
  },
}
const coming = {
  voice: { label: 'Which view they bring', also: 'voice, view, strand, comes as, type, who they are, parent or worker' },
  energy: { label: 'How keen', also: 'energy, keen, keenness, interest, enthusiasm' },
  free: { label: 'Can come on the dates', also: 'free, available, can come, dates suit, can make it' },
}
const groups = {
  name: {
    label: 'Name',
    also: 'organisation, organization, group, service, group or service, name of organisation, company, school, team',
  },
  kind: { label: 'What it is', also: 'kind, type, sort, category, sector' },
  website: { label: 'Website', also: 'web, url, web address, homepage, site, link' },
}

const fields = { people: { ...names, ...reach, ...more }, organisations: groups, candidates: { ...names, ...coming, ...reach, ...more } }

const all = { ...fields.candidates, ...fields.organisations }
export type ImportField = keyof typeof all

/** The fields a list of this kind can fill, in the order of its template. */
export function listFields(kind: ImportKind) {
  return Object.keys(fields[kind]) as ImportField[] // Object.keys forgets the keys of its record
}

export const fieldLabel = (field: ImportField) => all[field].label
export const isField = (text: string): text is ImportField => Object.hasOwn(all, text)

/** What else a heading may be called that means this field, as `standardHeading` writes it. */
export const headingsOf = (field: ImportField) => [all[field].label, ...all[field].also.split(', ')].map(standardHeading)

/** A heading as it is compared: small letters and single spaces, whatever stands between the words. */
export function standardHeading(heading: string) {
  const words = heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  return words.trim()
}
