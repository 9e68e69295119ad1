import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readListInThread } from '#app/features/people/imports/threads/read-in-thread.server.ts'
import { readList } from '#app/features/people/imports/threads/read-list.server.ts'
import { packWorkbook } from '#tests/support/make-workbook.ts'

const read = (text: string | Buffer) => readList(Buffer.from(text))
const cellsOf = async (file: string | Buffer) => {
  const reading = await read(file)
  return reading.ok ? reading.rows.map(({ cells }) => cells) : reading.reason
}
const text = (cell: string, words: string) => `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`

test.each([
  ['UTF-8', Buffer.from('Name,Job\nÀilean,cook')],
  ['UTF-8 with its mark', Buffer.from('\ufeffName,Job\nÀilean,cook')],
  ['UTF-16', Buffer.from('\ufeffName\tJob\r\nÀilean\tcook', 'utf16le')],
  ['UTF-16 without its mark', Buffer.from('Name\tJob\r\nÀilean\tcook', 'utf16le')],
  ['UTF-16, the other way round', Buffer.from('\ufeffName;Job\nÀilean;cook', 'utf16le').swap16()],
  ['Windows-1252', Buffer.from('Name;Job\nÀilean;cook', 'latin1')],
  ['Excel’s own separator', Buffer.from('sep=|\r\nName|Job\r\nÀilean|cook')],
])('%s is read', async (_what, file) => {
  expect(await cellsOf(file)).toEqual([
    ['Name', 'Job'],
    ['Àilean', 'cook'],
  ])
})

test('quoted lines, commas in quotes, blank rows and an open quotation mark are read', async () => {
  const reading = await read('Name,Note\r\n\r\n"Smith, Jo","one\ntwo"\r\n , \r\nSam,6" nails\r\n')
  expect(reading).toEqual({
    ok: true,
    rows: [
      { number: 1, cells: ['Name', 'Note'] },
      { number: 3, cells: ['Smith, Jo', 'one\ntwo'] },
      { number: 5, cells: ['Sam', '6" nails'] },
    ],
  })
  expect(await cellsOf('Name\tNote\nSam\t"open')).toEqual([
    ['Name', 'Note'],
    ['Sam', '"open'],
  ])
})

test('numbers keep their digits, days are days, formulas are what they came to, and a gap stays a gap', async () => {
  const cells = '<c r="A2"><v>447700900123</v></c><c r="B2"><v>4.4770090012E11</v></c><c r="C2" s="1"><v>46474</v></c>'
  const more = '<c r="E2" t="b"><v>1</v></c><c r="F2" t="str"><f>1+1</f><v>two</v></c>'
  const book = packWorkbook(`<row r="1">${text('A1', 'Phone')}</row><row r="2">${cells}${more}</row>`)
  expect(await cellsOf(book)).toEqual([['Phone'], ['447700900123', '447700900120', '2027-03-28', '', 'Yes', 'two']])
})

test.each([
  ['nothing', '', 'empty'],
  ['only blanks', ' ,\n,,\n', 'empty'],
  ['a NUL', 'Name,Job\nSam\0,cook', 'no list'],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), 'no list'],
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old workbook'],
  ['half a ZIP', Buffer.from([0x50, 0x4b, 3, 4, 9, 9]), 'broken'],
  ['10,000 columns', 'a,'.repeat(10_000) + 'b', 'too many columns'],
  ['30,000 rows', 'a,b\n'.repeat(30_000), 'too many rows'],
  ['a row too far', packWorkbook(`<row r="1048576">${text('A1048576', 'x')}</row>`), 'too many rows'],
  ['a cell too far', packWorkbook(`<row r="1">${text('XFD1', 'x')}</row>`), 'too many columns'],
  ['a bomb', packWorkbook(`<row r="1">${text('A1', 'x'.repeat(70_000_000))}</row>`), 'too much inside'],
  ['a bomb that says it is small', packWorkbook(`<row r="1">${text('A1', 'x'.repeat(70_000_000))}</row>`, 900), 'too much inside'],
  ['a small file that says it is a bomb', packWorkbook(`<row r="1">${text('A1', 'x')}</row>`, 4_000_000_000), 'too much inside'],
  ['a sheet that is none', packWorkbook('<row r="1"><c r="'), 'broken'],
])('%s is refused', async (_what, file, reason) => {
  expect(await cellsOf(file)).toEqual(reason)
})

test.each(['xl/media/image1.png', 'xl/worksheets/sheet1.bin', 'bomb'])('a bomb called %s is not unfolded', async (name) => {
  const besides = [1, 2, 3].map((number) => ({ name: `${number}${name}`, body: Buffer.alloc(30_000_000) }))
  expect(await cellsOf(packWorkbook(`<row r="1">${text('A1', 'x')}</row>`, undefined, besides))).toEqual('too much inside')
})

test('a second end behind the first does not lead the look elsewhere than the reader', async () => {
  const bomb = packWorkbook(`<row r="1">${text('A1', 'x'.repeat(70_000_000))}</row>`)
  const decoy = Buffer.concat([Buffer.from([0x50, 0x4b, 5, 6]), Buffer.alloc(17)]) // a byte too short to be one
  expect(await cellsOf(Buffer.concat([bomb, decoy]))).toEqual('too much inside')
})

test('a workbook with a picture in it is read', async () => {
  const besides = [{ name: 'xl/media/image1.png', body: Buffer.alloc(1_000_000, 'picture') }]
  expect(await cellsOf(packWorkbook(`<row r="1">${text('A1', 'Name')}</row>`, undefined, besides))).toEqual([['Name']])
})

test('a huge cell stays one cell', async () => {
  const huge = 'x'.repeat(200_000)
  expect(await cellsOf(`Name,Job\nSam,${huge}`)).toEqual([
    ['Name', 'Job'],
    ['Sam', huge],
  ])
})

test('whatever bytes come, the answer is a list or a refusal', async () => {
  const start = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xff, 0xfe], [0xd0, 0xcf])
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), async (start, bytes) => {
      expect(await read(Buffer.from([...start, ...bytes]))).toHaveProperty('ok')
    }),
    { numRuns: 200 },
  )
})

test('reading happens in a thread of its own, one list after the other', async () => {
  const files = ['Name\nSam', 'Name\nAda', ''].map((words) => readListInThread(Buffer.from(words)))
  expect((await Promise.all(files)).map((reading) => reading.ok)).toEqual([true, true, false])
})
