import fc from 'fast-check'
import { z } from 'zod'

const nasty = [
  '',
  ' ',
  '\u0000',
  '\uD800',
  'a\uDC00b',
  'sam@example.org\r\nBcc: evil@example.net',
  'sam@example.org\r\nBcc: <evil@example.net>',
  'sam@example.org,evil@example.net',
  '2027-02-30',
  '2027-13-01',
  '9999999-01-01',
  '-0001-01-01',
  '24:00',
  '٠٩:٣٠',
  '1e309',
  'NaN',
  'Infinity',
  '-1',
  '0x10',
  '1e3',
  '99999999999999999999',
  '__proto__',
  'constructor',
  'toString',
  'locality/__proto__',
  '00000000-0000-0000-0000-00000000000g',
  '00000000-0000-0000-0000-000000000000',
  '//evil.example',
  '/\\evil.example',
  '/.//evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '{"__proto__":{"isOrganiser":true}}',
  '{"id":"x","rawId":"x","type":"public-key","response":{"__proto__":{}}}',
  '[[[[[[[[]]]]]]]]',
  '{'.repeat(50_000),
  'x'.repeat(100_000),
  '\u0301'.repeat(100_000),
  '\r\n'.repeat(50_000),
  'a\u202Eb\u2066c\u200Fd\u2028e',
]

const anId = '0b1f6a52-7c1d-4f7e-9a57-3c0d6f1b2a90'
const another = '5f0c2f0e-2b7e-4a55-8f0a-0d8a3f6c9b11'
const goodEnough = [
  ...[
    '2027-03-28',
    '2027-03-28T09:30:00Z',
    '09:30',
    'yes',
    '3',
    '1234',
    '07700 900123',
    'sam@example.org',
    '/today',
    'https://example.org/',
    'kind words',
  ],
  ...[
    anId,
    another,
    `${anId}~${another}`,
    `${anId}:${another}`,
    `key~${anId}`,
    `locality/${anId}`,
    `to:${anId}`,
    'voice/parent',
    'knows/from',
    'en',
  ],
]
const key = { id: 'AAAA', rawId: 'AAAA', type: 'public-key' }
const answersOfKeys = [
  JSON.stringify({ ...key, response: { clientDataJSON: 'AAAA', authenticatorData: 'AAAA', signature: 'AAAA', userHandle: 'AAAA' } }),
  JSON.stringify({ ...key, response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' } }),
]

/** Anything that a browser, or somebody who is none, can put into a text field. */
const text = fc.oneof(
  fc.constantFrom(...nasty),
  fc.constantFrom(...goodEnough),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
  fc.integer().map(String),
  fc.double().map(String),
)

const file = text.map((words) => new File([words], words.slice(0, 20), { type: 'text/html' }))
const strangers = ['__proto__', 'constructor', 'hasOwnProperty', 'toString', 'id', 'words', 'role', 'a[b][c]', '', '\u0000']

/** Fields as somebody may send them: of these names and of strange ones, in any order, several times, files among them. */
export function anyFormOf(names: readonly string[]) {
  const name = fc.oneof({ arbitrary: fc.constantFrom(...names), weight: 5 }, { arbitrary: fc.constantFrom(...strangers), weight: 1 })
  const field = fc.tuple(name, fc.oneof({ arbitrary: text, weight: 9 }, { arbitrary: file, weight: 1 }))
  return fc.array(field, { maxLength: names.length * 2 + 2 }).map((fields) => {
    const form = new FormData()
    for (const [key, value] of fields) form.append(key, value)
    return form
  })
}

/** A form whose answers are mostly of the kind that is asked, so that values come out and are looked at. */
export function likelyFormOf(schema: z.ZodObject) {
  const fields = Object.entries(schema.shape).map(([name, field]) => fc.tuple(fc.constant(name), likelyFor(field as z.ZodType)))
  return fc.tuple(...fields).map((all) => {
    const form = new FormData()
    for (const [name, value] of all) if (value !== undefined) form.append(name, value)
    return form
  })
}

/** What this field takes, found by asking it, or now and then anything. */
function likelyFor(field: z.ZodType) {
  const offered = [...goodEnough, ...answersOfKeys, ...choicesOf(field)]
  const asList = field instanceof z.ZodArray
  const taken = offered.filter((answer) => field.safeParse(asList ? [answer] : answer).success)
  const good = taken.length > 0 ? fc.constantFrom(...taken) : fc.constant(undefined)
  return fc.oneof({ arbitrary: good, weight: 12 }, { arbitrary: text, weight: 1 })
}

/** The words of every choice that stands anywhere within a field. */
function choicesOf(field: z.ZodType): string[] {
  const schema = z.toJSONSchema(field, { unrepresentable: 'any', io: 'input' })
  const found: string[] = []
  JSON.stringify(schema, (key, value: unknown) => {
    if (key === 'enum' && Array.isArray(value)) found.push(...value.map(String))
    if (key === 'const') found.push(String(value))
    return value
  })
  return found
}
