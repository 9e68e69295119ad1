import ts from 'typescript'
import { expect, test } from 'vitest'
import { countSyllables, readingAgeOf } from '#tests/support/reading-age.ts'
import { listSources, parseSource, walk } from '#tests/support/sources.ts'

/** Participants are to read us with ease at nine; a page that explains what this is may ask a little more. */
const oldestInAll = 9
const oldestPage = 11.5
const fewestWords = 60

/** Whole sentences that a page can show: text between tags, and strings of five words or more. */
function sentencesOf(path: string) {
  return [...walk(parseSource(path))]
    .filter((node) => ts.isJsxText(node) || ts.isStringLiteralLike(node))
    .map((node) => node.text.replace(/\s+/g, ' ').trim())
    .filter((text) => text.split(' ').length >= 5 && /^[\p{Lu}“]/u.test(text))
    .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
}

const participantPages = listSources('app/features/*/routes/*.tsx', 'app/features/*/*/routes/*.tsx', 'emails/*.tsx').filter(
  (path) => path.startsWith('emails/') || /template: 'participant'/.test(parseSource(path).text),
)

test('pages for participants can be read with ease', () => {
  const pages = participantPages.map((path) => ({ path, text: sentencesOf(path).join(' ') }))
  const inAll = readingAgeOf(pages.map(({ text }) => text).join(' '))
  const hardest = pages
    .filter(({ text }) => text.split(' ').length >= fewestWords)
    .map(({ path, text }) => ({ path, age: Number(readingAgeOf(text).toFixed(1)) }))
    .sort((one, other) => other.age - one.age)
  // eslint-disable-next-line no-console -- a figure to watch, whether or not it is within its limit
  console.info(`Reading age of ${pages.length} pages for participants: ${inAll.toFixed(1)}`, hardest.slice(0, 5))
  expect(pages.length).toBeGreaterThan(20)
  expect(inAll).toBeLessThanOrEqual(oldestInAll)
  expect(hardest.filter(({ age }) => age > oldestPage)).toEqual([])
})

test('the measure tells easy from hard', () => {
  expect(readingAgeOf('We ask once. You say what you need. We ring you back.')).toBeLessThan(8)
  expect(
    readingAgeOf('Notwithstanding prior authorisation, participation necessitates comprehensive documentation of eligibility.'),
  ).toBeGreaterThan(18)
  expect(['tea', 'kettle', 'families', 'asked', 'made'].map(countSyllables)).toEqual([1, 2, 3, 1, 1])
})
