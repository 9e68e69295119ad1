import { standardHeading } from './import-fields.ts'

const words = [
  'health medical medication allergy allergies diet dietary disability disabled diagnosis condition conditions gp nhs chi',
  'religion faith ethnicity ethnic race sexuality orientation gender dob birthday birth age national insurance ni',
  'benefit benefits income debt conviction convictions criminal offence pvg dbs risk concern concerns safeguarding',
].flatMap((line) => line.split(' '))

/** Whether a heading promises what is only ever asked of a person themselves, with a why: it is never brought in from a list. */
export function isSensitive(heading: string) {
  const said = standardHeading(heading).split(' ')
  return [...said, said.join('')].some((word) => words.includes(word)) // “D.O.B.” is one word
}
