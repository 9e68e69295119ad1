import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitLinks } from '#app/features/home/mailbox/split-links.ts'

test('a text is cut at its links, and what ends a sentence is not part of one', () => {
  expect(splitLinks('Go to http://localhost:3000/a?b=c. Or ring.')).toEqual([
    { text: 'Go to ', isLink: false },
    { text: 'http://localhost:3000/a?b=c', isLink: true },
    { text: '. Or ring.', isLink: false },
  ])
})

test('nothing is lost, and only web addresses become links', () => {
  const words = fc.array(
    fc.oneof(fc.string(), fc.constantFrom('https://example.org/a', 'http://', 'javascript:alert(1)', 'data:text/html,x', '<b>', '"')),
  )
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(' ')
      const split = splitLinks(text)
      expect(split.map((part) => part.text).join('')).toBe(text)
      for (const part of split) if (part.isLink) expect(part.text).toMatch(/^https?:\/\//)
    }),
  )
})
