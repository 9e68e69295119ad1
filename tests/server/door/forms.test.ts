import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { openDoor } from '#tests/support/door.ts'

const multipart = { 'Content-Type': 'multipart/form-data; boundary=x' }
const oneField = '--x\r\nContent-Disposition: form-data; name="words"\r\n\r\nkindness\r\n--x--\r\n'
const saved = '/form?saved=kindness'

test('a form is taken, by either way that browsers send one', async () => {
  const { ask } = await openDoor()
  expect((await ask.post('/form')).headers.location).toBe(saved)
  expect((await ask.post('/form', oneField, multipart)).headers.location).toBe(saved)
  expect((await ask.post('/form', [Buffer.from('words='), Buffer.from('kindness')])).headers.location).toBe(saved)
  const besides = { 'Content-Type': 'application/x-www-form-urlencoded; charset=x, text/plain' }
  expect((await ask.post('/form', 'words=kindness', besides)).headers.location).toBe(saved)
})

test('256 KB are taken, one byte more is not, announced or not', async () => {
  const { ask } = await openDoor()
  const most = Buffer.alloc(256 * 1024, 'words=')
  const more = Buffer.concat([most, Buffer.from('x')])
  expect((await ask.post('/form', most)).status).toBe(303)
  expect((await ask.post('/form', [most])).status).toBe(303)
  for (const body of [more, [most, Buffer.from('x')]]) {
    const answer = await ask.post('/form', body)
    expect(answer.status).toBe(413)
    expect(answer.text).toContain('That was too big to send')
  }
})

test('a browser that sends far too much, and listens only when it has sent it all, still gets to read why', async () => {
  const { port } = await openDoor()
  const head = 'POST /form HTTP/1.1\r\nHost: x\r\nOrigin: http://localhost:4321\r\nConnection: close\r\nContent-Length: 6000000\r\n\r\n'
  const heard = await new Promise<string>((resolve, reject) => {
    let text = ''
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(head)
      socket.write(Buffer.alloc(6_000_000, 'x'), () => socket.on('data', (part: Buffer) => (text += part.toString())))
    })
    socket.on('error', reject).on('close', () => resolve(text))
  })
  expect(heard).toMatch(/^HTTP\/1.1 413/)
  expect(heard).toContain('That was too big to send')
})

test.each(['application/json', 'text/plain', 'application/x-www-form-urlencoded, text/plain', 'nonsense', ''])(
  '%s is no form',
  async (type) => {
    const { ask } = await openDoor()
    for (const path of ['/form', '/resource', '/form.data']) {
      const answer = await ask.post(path, '{"words":"kindness"}', { 'Content-Type': type })
      expect([path, answer.status]).toEqual([path, 415])
    }
  },
)

test('a packed form is not unpacked', async () => {
  const { ask } = await openDoor()
  expect((await ask.post('/form', 'words=kindness', { 'Content-Encoding': 'gzip' })).status).toBe(415)
})

test.each([
  ['without a boundary', 'multipart/form-data', oneField],
  ['with another boundary', 'multipart/form-data; boundary=y', oneField],
  ['cut short', 'multipart/form-data; boundary=x', oneField.slice(0, 40)],
  ['that is empty', 'multipart/form-data; boundary=x', ''],
  ['with a nameless part', 'multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--\r\n'],
])('a multipart form %s is a mistake, not a breakdown', async (_what, type, body) => {
  const { ask } = await openDoor()
  const answer = await ask.post('/form', body, { 'Content-Type': type })
  expect(answer.status).toBe(400)
  expect(answer.text).toContain('We couldn’t read that')
})

test('a form of very many parts is too much, however small each is', async () => {
  const { ask } = await openDoor()
  const part = '--x\r\nContent-Disposition: form-data; name="words"\r\n\r\na\r\n'
  const send = (parts: number, type: string) => ask.post('/form', `${part.repeat(parts)}--x--\r\n`, { 'Content-Type': type })
  expect((await send(900, multipart['Content-Type'])).status).toBe(303)
  for (const type of [multipart['Content-Type'], 'multipart/form-data; charset=utf-8; BOUNDARY="x"'])
    expect([type, (await send(3_000, type)).status]).toEqual([type, 413])
})

test('a POST with nothing in it is an empty form', async () => {
  const { ask } = await openDoor()
  const answer = await ask('/form', { method: 'POST', headers: { Origin: 'http://localhost:4321' } })
  expect(answer.headers.location).toBe('/form?saved=nothing')
})

test('a sender who goes away in the middle leaves the house standing', async () => {
  const { ask, askRaw } = await openDoor()
  const cut = askRaw(
    'POST /form HTTP/1.1\r\nHost: x\r\nOrigin: http://localhost:4321\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\nConnection: close\r\n\r\nwords',
  )
  const timeout = new Promise((resolve) => setTimeout(resolve, 200))
  await Promise.race([cut, timeout])
  expect((await ask('/read')).status).toBe(200)
})

test.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is no verb of ours', async (method) => {
  const { ask } = await openDoor()
  for (const path of ['/form', '/resource', '/nowhere']) {
    const answer = await ask(path, { method, headers: { Origin: 'http://localhost:4321' } })
    expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD, POST'])
    expect(answer.text).toContain('That can’t be done from here')
  }
})

test('a file of five megabytes is taken at the one page that asks for it, and nowhere else', async () => {
  const { ask } = await openDoor()
  const most = Buffer.alloc(5 * 1024 * 1024, 'words=')
  const more = Buffer.alloc(5 * 1024 * 1024 + 256 * 1024 + 1, 'x')
  expect((await ask.post('/imports/new', most, multipart)).status).not.toBe(413)
  expect((await ask.post('/imports/new.data', most, multipart)).status).not.toBe(413)
  for (const body of [more, [more]]) expect((await ask.post('/imports/new', body, multipart)).status).toBe(413)
  expect((await ask.post('/imports/new', most)).status).toBe(413) // what holds no file
  for (const path of ['/imports', '/imports/new/', '/form?x=/imports/new']) expect((await ask.post(path, most)).status).toBe(413)
})
