import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { fewAtATime } from '#tests/support/policy/ask.ts'
import type { Site } from '#tests/support/site.ts'
import { Ear } from './ear.ts'
import { joinRoom, postUntilKept, type Phone, type Post } from './phone.ts'

export interface Plan {
  code: string
  phones: number
  postsEach: number
  /** Of all posts, how many are sent a second time with the same id. */
  twice: number
  /** Over how many seconds the posts are spread, by chance. */
  seconds: number
}

/** The site as it runs now: after the kill it is another process. */
export interface Running {
  site: Site
}

export interface Round {
  ears: Ear[]
  posts: Post[]
  killedAt: number
  /** When the new process said that it is ready. */
  readyAt: number
}

const comesAfterAll = 15_000

/** Everybody comes in and listens, everybody writes; half-way through the process is killed as by a power cut and started again. */
export async function playRound(running: Running, plan: Plan): Promise<Round> {
  const { url } = running.site
  const phones: Phone[] = []
  const names = Array.from({ length: plan.phones }, (_, at) => `Phone ${at + 1}`)
  await fewAtATime(names, async (name) => void phones.push(await joinRoom(url, plan.code, name)), 20)
  const ears = phones.map((phone) => new Ear(url, phone))
  await until(() => ears.every(({ openedAt }) => openedAt.length > 0), 30_000)
  await sleep(2_000)

  const began = performance.now()
  const sending = phones.flatMap((phone, at) => listPosts(plan, at).map((post) => sendAt(url, phone, post, began)))
  const killing = kill(running, began + plan.seconds * 500)
  const posts = await Promise.all(sending)
  const killed = await killing
  await until(() => ears.every(({ heard }) => posts.every(({ id }) => heard.has(id))), comesAfterAll)
  for (const ear of ears) ear.leave()
  return { ...killed, ears, posts }
}

async function kill(running: Running, at: number) {
  await sleep(Math.max(0, at - performance.now()))
  const killedAt = performance.now()
  running.site = await running.site.crash()
  return { killedAt, readyAt: performance.now() }
}

interface Planned {
  id: string
  words: string
  afterMs: number
}

/** What one phone sends and when; each tenth line of the room goes out twice, as when somebody taps twice or an answer is lost. */
function listPosts({ postsEach, seconds, twice }: Plan, phone: number): Planned[] {
  return Array.from({ length: postsEach }, (_, line) => {
    const post = { id: randomUUID(), words: `Phone ${phone + 1}, line ${line + 1}`, afterMs: seconds * 1_000 * Math.random() }
    const isTwice = (phone * postsEach + line) % Math.round(1 / twice) === 0
    return isTwice ? [post, { ...post, afterMs: post.afterMs + 200 * Math.random() }] : [post]
  }).flat()
}

async function sendAt(url: string, phone: Phone, { afterMs, ...post }: Planned, began: number) {
  await sleep(Math.max(0, began + afterMs - performance.now()))
  return postUntilKept(url, phone, post)
}

async function until(isSo: () => boolean, withinMs: number) {
  const latest = performance.now() + withinMs
  while (!isSo() && performance.now() < latest) await sleep(50)
}
