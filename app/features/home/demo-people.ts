import type { Voice } from '#app/shared/voices.ts'

/** Somebody of the invented example, whom a visitor may step in as. */
export interface DemoPerson {
  key: string
  knownAs: string
  familyName: string
  /** Who they are, in a few words. */
  words: string
  voice?: Voice
}

/** The people of the example story, by the names the story gives them. */
export const demoPeople = [
  { key: 'fiona', knownAs: 'Fiona', familyName: 'Lamont', words: 'Organiser in Invermallow, part-time' },
  { key: 'dev', knownAs: 'Dev', familyName: 'Rossiter', words: 'Organiser in Strathfenwick, part-time' },
  { key: 'morven', knownAs: 'Morven', familyName: 'Tait', voice: 'parent', words: 'Parent. What she said once is an idea now' },
  {
    key: 'callum',
    knownAs: 'Callum',
    familyName: 'Rennie',
    voice: 'parent',
    words: 'Parent without email. Nan Ferrier types for him when he asks',
  },
  { key: 'eilidh', knownAs: 'Eilidh', familyName: 'Carr', voice: 'practitioner', words: 'Health visitor. Shares an idea with Morven' },
  { key: 'alasdair', knownAs: 'Alasdair', familyName: 'Voe', voice: 'leader', words: 'Directs family services, and sits on the board' },
  { key: 'ceit', knownAs: 'Ceit', familyName: 'Maclehose', words: 'Coach and facilitator, in Gaelic and English' },
  { key: 'hannah', knownAs: 'Hannah', familyName: 'Wylie', words: 'Safeguarding lead' },
  { key: 'agnieszka', knownAs: 'Agnieszka', familyName: 'Nowicka', voice: 'parent', words: 'Parent, and community researcher' },
  { key: 'tamsin', knownAs: 'Tamsin', familyName: 'Coyle', words: 'Learning partner' },
  { key: 'peter', knownAs: 'Peter', familyName: 'Ashgrove', words: 'Speaks for the funder' },
  { key: 'bel', knownAs: 'Bel', familyName: 'Hardie', words: 'Cook at the lodge' },
  { key: 'win', knownAs: 'Win', familyName: 'Chau', words: 'Pays out what was agreed' },
  { key: 'kit', knownAs: 'Kit', familyName: 'Sands', words: 'Steward: sets up the site and gives roles' },
] as const satisfies readonly DemoPerson[]

/** The code of a door that is open in the example today. */
export const demoDoorCode = 'HRBR27'

/** Callum’s paper card, and the PIN he keeps in his head. */
export const demoCard = { person: 'callum', code: 'BRAWCARD2468', pin: '4719' }
