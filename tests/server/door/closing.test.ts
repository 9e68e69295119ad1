import { createServer, request, type RequestListener } from 'node:http'
import { connect } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { politely } from '#app/server/door/closing.ts'
import { listen } from '#tests/support/door.ts'

async function open(answer: RequestListener) {
  const server = createServer(answer)
  const close = politely(server)
  const port = await listen(server)
  onTestFinished(() => server.closeAllConnections())
  return { close, port, server }
}

function ask(port: number) {
  return new Promise<{ words: string; connection: string | undefined }>((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port }, (answer) => {
      let words = ''
      answer.on('data', (part: Buffer) => (words += part.toString()))
      answer.on('end', () => resolve({ words, connection: answer.headers.connection }))
    })
    asked.on('error', reject).end()
  })
}

test('who is inside is answered; who comes later finds the door shut', async () => {
  let answer = () => {}
  const { close, port, server } = await open((_req, res) => void (answer = () => res.end('kept')))
  const inside = ask(port)
  await expect.poll(() => server.listenerCount('request') && answer.toString()).toContain('kept')
  const closed = close(5_000)
  await expect(ask(port)).rejects.toThrow('ECONNREFUSED')
  answer()
  expect((await inside).words).toBe('kept')
  expect(await closed).toBe(true)
})

test('a spare connection that asks nothing does not hold the house up', async () => {
  const { close, port } = await open((_req, res) => void res.end())
  const spare = connect(port, '127.0.0.1')
  await new Promise((resolve) => spare.on('connect', resolve))
  spare.on('error', () => {})
  await ask(port)
  const startedAt = Date.now()
  expect(await close(5_000)).toBe(true)
  expect(Date.now() - startedAt).toBeLessThan(1_000)
})

test('who never finishes is not waited for for ever', async () => {
  const { close, port } = await open(() => {})
  ask(port).catch(() => {})
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(await close(100)).toBe(false)
})
