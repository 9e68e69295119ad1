import { expect, test } from 'vitest'
import { findHeadings, guessColumns } from '#app/features/people/imports/guess-columns.ts'
import { mendPhone } from '#app/features/people/imports/mend-phone.ts'
import { nameOfFile } from '#app/features/people/imports/name-of-file.ts'
import { readOrganisationRow } from '#app/features/people/imports/read-organisation-row.ts'
import { readPersonRow, type Known } from '#app/features/people/imports/read-person-row.ts'
import { isSensitive } from '#app/features/people/imports/sensitive-headings.ts'
import { splitName } from '#app/features/people/imports/split-name.ts'

const rowsOf = (...rows: string[][]) => rows.map((cells, at) => ({ number: at + 1, cells }))
const known: Known = {
  settings: { safe: 'named_only', voice: null },
  communities: new Map([['netherden', 'c1']]),
  organisations: new Map([['the kettle’s on', 'o1']]),
  experience: null,
}

test.each([
  ['Forename,Surname,E-mail address,Mobile number,Employer,Job title', 'knownAs,familyName,email,phone,organisation,job'],
  ['FIRST_NAME,LAST_NAME,Email,Tel.,Organisation,Role', 'knownAs,familyName,email,phone,organisation,job'],
  ['Full name,Mobile phone (day),Spoken languages,Neighbourhood', 'fullName,phone,languages,community'],
  ['Name,Name,Email,Email', 'fullName,,email,'],
  ['Known as,Health,Date of birth,NHS number,Phone', 'knownAs,,,,phone'],
])('%s is understood', (headings, fields) => {
  expect(
    guessColumns(headings.split(','), [], { kind: 'people' })
      .map((field) => field ?? '')
      .join(','),
  ).toBe(fields)
})

test('headings are found under a title, and none where the first row is a person', () => {
  expect(findHeadings(rowsOf(['Contacts 2027'], ['Forename', 'Surname'], ['Ada', 'Bain']), { kind: 'people' })).toBe(2)
  expect(findHeadings(rowsOf(['Ada', 'Bain', 'ada@example.org'], ['Bel', 'Cole', '']), { kind: 'people' })).toBe(0)
  expect(guessColumns(['', ''], [['ada@example.org', 'b@example.org'], ['07700 900001']], { kind: 'people' })).toEqual(['email', 'phone'])
})

test('what is only asked of people themselves is known by its heading', () => {
  expect(['Allergies', 'Health conditions', 'D.O.B', 'CHI', 'Ethnic group', 'Benefits received'].filter(isSensitive)).toHaveLength(6)
  expect(['Place', 'Page', 'Wants', 'Language', 'Organisation'].filter(isSensitive)).toEqual([])
})

test('a number is mended as a spreadsheet breaks it, and whoever looks is told', () => {
  expect(mendPhone('7700900123')).toMatchObject({ phone: '07700900123', warning: expect.stringContaining('first 0') as string })
  expect(mendPhone('447700900123')).toMatchObject({ phone: '+447700900123', warning: expect.any(String) as string })
  expect(mendPhone(' 07700 900123 ')).toEqual({ phone: '07700 900123', warning: null })
  expect(mendPhone('+47 21 12 34 56').warning).toBeNull()
})

test('a whole name is cut as people write it', () => {
  expect(splitName('Morven  Tait')).toEqual({ knownAs: 'Morven', familyName: 'Tait' })
  expect(splitName('Tait, Morven Ann')).toEqual({ knownAs: 'Morven Ann', familyName: 'Tait' })
  expect(splitName('Callum')).toEqual({ knownAs: 'Callum', familyName: '' })
})

test('a row becomes a person, or says beside which cell it cannot', () => {
  const { person } = readPersonRow(
    { fullName: 'Ada Bain', community: 'Netherden', organisation: 'The Kettle’s On', languages: 'BSL and Polish' },
    known,
  )
  expect(person).toMatchObject({ knownAs: 'Ada', familyName: 'Bain', communityId: 'c1', organisation: { id: 'o1' }, languages: 'bfi pl' })
  const fieldsOf = (written: Parameters<typeof readPersonRow>[0], where = known) =>
    readPersonRow(written, where).mistakes.map(({ field }) => field)
  expect(fieldsOf({ fullName: 'x'.repeat(200), languages: 'Klingonese', safe: 'perhaps' })).toEqual(['safe', 'languages', 'fullName'])
  const experience = { ...known, experience: { voice: 'parent' as const } }
  expect(fieldsOf({ knownAs: 'Ada' }, experience)).toEqual(['voice'])
  expect(fieldsOf({ knownAs: 'Ada', voice: 'leader', energy: 'lots' }, experience)).toEqual(['energy', 'voice'])
})

test('a group needs a name; its kind may be said in many words', () => {
  expect(readOrganisationRow({ name: 'Tea', kind: 'Nursery', website: 'tea.example.org' }).organisation).toEqual({
    name: 'Tea',
    kind: 'school',
    website: 'https://tea.example.org',
  })
  expect(readOrganisationRow({ name: '', website: 'javascript:x' }).mistakes.map(({ field }) => field)).toEqual(['name', 'website'])
})

test('a file is called by what can be read aloud', () => {
  expect(nameOfFile('C:\\Lists\\spring\u202e.csv')).toBe('spring.csv')
  expect(nameOfFile('\u0000')).toBe('A list')
})
