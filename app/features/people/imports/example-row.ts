import { fieldLabel, listFields, type ImportField, type ImportKind } from './import-fields.ts'

const leftOut: readonly ImportField[] = ['fullName']

const example: Partial<Record<ImportField, string>> = {
  knownAs: 'Example',
  familyName: 'Invented',
  email: 'example@example.org',
  phone: '07700 900123',
  safe: 'named contact only',
  post: '1 Invented Street',
  languages: 'English, Gaelic',
  organisation: 'Example toddlers’ group',
  job: 'Helper',
  strengths: 'Knows everybody on the street',
  wants: 'To be asked early',
  reachWords: 'After six',
  voice: 'parent',
  energy: '2',
  free: 'yes',
  name: 'Example toddlers’ group',
  kind: 'community',
  website: 'https://example.org',
}

/** A list to fill in: its headings, and one row that is invented. A community is left open: each area has its own. */
export function templateOf(kind: ImportKind) {
  const fields = listFields(kind).filter((field) => !leftOut.includes(field))
  return { columns: fields.map(fieldLabel), rows: [fields.map((field) => example[field] ?? '')] }
}
