import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

/** One line that a phone sends, with the id it was given there. Times in ms of `performance.now()`. */
export interface Post {
  id: string
  words: string
  sentAt: number
  /** When the 303 came. */
  confirmedAt: number
  /** How often it was sent until then. */
  tries: number
}

interface Sent {
  status: number
  cookie: string
  to: string
}

const agent = new Agent({ keepAlive: true })
const giveUpMs = 10_000

/** Somebody who came in by the code on the wall. */
export interface Phone {
  cookie: string
  path: string
}

export async function joinRoom(url: string, code: string, nickname: string): Promise<Phone> {
  const { status, cookie, to } = await send(url, '/join', '', { id: randomUUID(), code, nickname })
  if (status !== 303) throw new Error(`The door did not open: ${status}`)
  return { cookie, path: new URL(to, url).pathname }
}

/** Sends a line until it is confirmed, as the phone's own script does: the same id each time, a little later each time. */
export async function postUntilKept(url: string, { cookie, path }: Phone, { id, words }: Pick<Post, 'id' | 'words'>): Promise<Post> {
  const sentAt = performance.now()
  for (let tries = 1; ; tries += 1) {
    const { status, to } = await send(url, path, cookie, { id, words }).catch(() => ({ status: 0, to: '' }))
    const isKept = status === 303 && !to.includes('sign-in')
    if (isKept) return { id, words, sentAt, confirmedAt: performance.now(), tries }
    if (status >= 400 && status < 500) throw new Error(`“${words}” was refused: ${status}`)
    await sleep(250 + 500 * Math.random())
  }
}

function send(url: string, path: string, cookie: string, form: Record<string, string>) {
  const body = new URLSearchParams(form).toString()
  const headers = {
    Origin: url,
    Cookie: cookie,
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': Buffer.byteLength(body),
  }
  return new Promise<Sent>((resolve, reject) => {
    const sending = request(url + path, { method: 'POST', agent, headers, timeout: giveUpMs }, (answer) => {
      const { statusCode: status = 0, headers: said } = answer
      answer.resume()
      answer.on('error', reject)
      answer.on('end', () => resolve({ status, cookie: said['set-cookie']?.[0]?.split(';')[0] ?? '', to: said.location ?? '' }))
    })
    sending.on('timeout', () => sending.destroy(new Error('no answer')))
    sending.on('error', reject)
    sending.end(body)
  })
}
