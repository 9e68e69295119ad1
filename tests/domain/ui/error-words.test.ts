import { expect, test } from 'vitest'
import { errorWordsOf } from '#app/ui/error-words.ts'

const statuses = [400, 403, 404, 405, 409, 410, 413, 415, 418, 429, 500, 502]

test.each(statuses)('%i is said in plain words, without blame, codes or shouting', (status) => {
  const { title, what, now } = errorWordsOf(status)
  for (const words of [title, what, now]) expect(words).not.toMatch(/!|\d{3}|invalid|illegal|forbidden|please|error/i)
  for (const sentence of [what, now]) expect(sentence).toMatch(/\.$/)
})

test('what we broke is ours', () => {
  expect(errorWordsOf(503).what).toContain('It isn’t anything you did.')
})
