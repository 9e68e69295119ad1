import { get } from 'node:http'
import { expect, test } from 'vitest'
import { openDoor, stubBuild, type Answer } from '#tests/support/door.ts'

const ended = (text: string) => text.trimEnd().endsWith('</html>')

test('a POST to what only shows gets 405: the app’s page, or our own where the app has none', async () => {
  const { ask } = await openDoor()
  expect((await ask.post('/read')).status).toBe(405)
  const resource = await ask.post('/file')
  expect(resource.status).toBe(405)
  expect(resource.text).toContain('That can’t be done from here')
})

test('a GET of what can only be sent to gets 405 as well, and is told what it takes', async () => {
  const { ask } = await openDoor()
  for (const method of ['GET', 'HEAD']) expect(await ask('/sent', { method })).toMatchObject({ status: 405, headers: { allow: 'POST' } })
  expect((await ask.post('/sent')).status).toBe(303)
})

test('what broke is told kindly, with a number to name and none of its words', async () => {
  const { ask } = await openDoor()
  expect((await ask('/boom')).status).toBe(500)
  const resource = await ask('/bang')
  expect(resource.status).toBe(500)
  expect(resource.text).toContain('Something broke on our side')
  expect(resource.text).toContain(resource.headers['x-request-id'])
  expect(resource.text).not.toContain('Sam')
})

test('what even the app’s last page cannot show is told by ours', async () => {
  const build = stubBuild()
  build.entry.module.default = () => {
    throw new Error('Sam said')
  }
  const { ask } = await openDoor({}, build)
  const answer = await ask('/read')
  expect(answer.status).toBe(500)
  expect(ended(answer.text)).toBe(true)
  expect(answer.text).toContain('Something broke on our side')
})

test('a refusal without words gets some; data for a program stays data', async () => {
  const down = () => Response.json({ status: 'down' }, { status: 503 })
  const { ask } = await openDoor(
    {},
    { ...stubBuild(), routes: { ...stubBuild().routes, ...stubBuild({ down: { path: 'down', module: { loader: down } } }).routes } },
  )
  expect((await ask('/missing')).text).toContain('We can’t find that page')
  expect(await ask('/down')).toMatchObject({ status: 503, text: '{"status":"down"}' })
})

test('HEAD says what GET would, and no more', async () => {
  const { ask } = await openDoor()
  for (const path of ['/read', '/resource', '/missing', '/nowhere', '/%']) {
    const [head, got] = [await ask(path, { method: 'HEAD' }), await ask(path)]
    expect([path, head.status, head.text]).toEqual([path, got.status, ''])
  }
})

test('what comes with a GET is read and forgotten, unless it is too much', async () => {
  const { ask } = await openDoor()
  const headers = { 'Content-Type': 'application/json' }
  expect((await ask('/read', { headers, body: '{' })).status).toBe(200)
  expect((await ask('/read', { headers, body: Buffer.alloc(1_000_000, '{') })).status).toBe(413)
})

function streaming() {
  const state = { wasLeft: false, later: (_words: string) => {} }
  const loader = () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        state.later = (words) => controller.enqueue(new TextEncoder().encode(words))
        state.later('event: value\ndata: one\n\n')
      },
      cancel: () => void (state.wasLeft = true),
    })
    return new Response(body, { headers: { 'Content-Type': 'text/event-stream' } })
  }
  return { state, build: stubBuild({ stream: { path: 'stream', module: { loader } } }) }
}

/** Listens to the stream: what came so far, and the promise of its end. */
function listenTo(port: number) {
  const heard: Answer = { status: 0, headers: {}, text: '' }
  const request = get({ host: '127.0.0.1', port, path: '/stream', headers: { 'Accept-Encoding': 'gzip' }, agent: false })
  const end = new Promise<void>((resolve) => {
    request.on('error', () => resolve())
    request.on('response', (answer) => {
      heard.headers = answer.headers
      answer.on('data', (part: Buffer) => (heard.text += part.toString())).on('close', resolve)
    })
  })
  return { heard, end, leave: () => request.destroy() }
}

test('events go out as they happen, unpacked, and stop when the listener leaves', async () => {
  const { state, build } = streaming()
  const { port } = await openDoor({}, build)
  const { heard, leave } = listenTo(port)
  await expect.poll(() => heard.text).toContain('data: one')
  state.later('data: two\n\n')
  await expect.poll(() => heard.text).toContain('data: two')
  expect(heard.headers).not.toHaveProperty('content-encoding')
  leave()
  await expect.poll(() => state.wasLeft).toBe(true)
})

test('listeners are let go when the house closes', async () => {
  const { state, build } = streaming()
  const closing = new AbortController()
  const { port } = await openDoor({ closing: closing.signal }, build)
  const { heard, end } = listenTo(port)
  await expect.poll(() => heard.text).toContain('data: one')
  closing.abort()
  await end
  expect(state.wasLeft).toBe(true)
})

test('a reader slower than the writer makes the writer wait', async () => {
  let given = 0
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>) => {
    await new Promise(setImmediate)
    given += 1
    controller.enqueue(new Uint8Array(65_536))
  }
  const loader = () => new Response(new ReadableStream({ pull }, { highWaterMark: 0 }))
  const { port } = await openDoor({}, stubBuild({ stream: { path: 'stream', module: { loader } } }))
  const request = get({ host: '127.0.0.1', port, path: '/stream', agent: false })
  await new Promise((resolve) => request.on('response', (answer) => resolve(answer.pause())))
  await new Promise((resolve) => setTimeout(resolve, 300))
  const before = given
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(given).toBe(before)
  request.destroy()
})

test('a stream is not gathered as the data of a page: a room’s has no end', async () => {
  const { build } = streaming()
  const { ask } = await openDoor({}, build)
  for (const path of ['/stream.data?_routes=stream', '/stream.data', '/STREAM.data', '/stream/.data', '/str%65am.data', '/stream%2edata'])
    expect([path, (await ask(path)).status]).toEqual([path, 404])
})
