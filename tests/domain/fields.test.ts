import fc from 'fast-check'
import { expect, test } from 'vitest'
import { line, lineIfAny, words, wordsIfAny } from '#app/shared/fields.ts'

const bell = '\u0007'
const turnRound = '\u202E'

test('a name is one line, whatever was pasted into it', () => {
  const name = line('Write it', 80)
  expect(name.parse(`  Mor${bell}ven\r\nBcc: evil@x.org `)).toBe('Mor ven Bcc: evil@x.org')
  expect(name.parse(`Sam${turnRound}nagol`)).toBe('Sam nagol')
  expect(name.parse('Zoë O’Hara-Łuczak 小明')).toBe('Zoë O’Hara-Łuczak 小明')
  expect(name.safeParse(`${bell}\n`).error?.issues[0]?.message).toBe('Write it')
  expect(lineIfAny(40).parse(` ${bell} `)).toBeNull()
})

test('words keep their lines and lose what no screen shows', () => {
  expect(words('Write it').parse(`one\r\ntwo\tthree${bell}\u0085`)).toBe('one\ntwo\tthree')
  expect(wordsIfAny().parse('\u0000\u001B')).toBeNull()
})

test('no control character comes through, from whatever is sent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (sent) => {
      expect(lineIfAny(1000).parse(sent) ?? '').not.toMatch(/[\p{Cc}\u2028\u2029]/u)
      expect(wordsIfAny(1000).parse(sent) ?? '').not.toMatch(/[^\P{Cc}\n\t]/u)
    }),
  )
})
