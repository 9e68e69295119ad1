import type { Keeping } from './keeping.ts'
import { lineUp, readAnswer, type Answer, type Thing } from './thing.ts'

/** A stalled signal is no signal. */
const patienceMs = 20_000

export interface Sending {
  keeping: Keeping
  owner: string
  /** Told before each thing goes and after each answer. */
  tell: (thing: Thing, answer: Answer | 'going') => void
}

/**
 * Sends what waits, one after another, and stops an address's line at the first thing that gets no answer. One page at a time
 * does it, or the worker. Says how long the server asks us to wait, null when it did not say, undefined when nothing waits.
 */
export function sendAll({ keeping, owner, tell }: Sending): Promise<number | null | undefined> {
  return alone(async () => {
    const held = new Map<string, number | null>()
    const findNext = async () => lineUp(await keeping.list()).find(({ url }) => !held.has(url))
    for (let next = await findNext(); next; next = await findNext()) {
      const thing = { ...next, tries: next.tries + 1 }
      await keeping.keep(thing)
      tell(thing, 'going')
      const answer = await send(thing, owner)
      if (answer.is === 'later') held.set(thing.url, answer.afterMs)
      if (answer.is === 'sent') await keeping.drop(thing.id)
      if (answer.is === 'stopped') await keeping.keep({ ...thing, stopped: answer.stopped })
      tell(thing, answer)
    }
    return held.size === 0 ? undefined : ([...held.values()].find((ms) => ms !== null) ?? null)
  })
}

/** Old browsers have no locks: there the ids alone keep a thing from counting twice. */
async function alone(work: () => Promise<number | null | undefined>) {
  // its type says it is always there
  const locks = navigator.locks as LockManager | undefined
  return locks ? locks.request('alongside', work) : work()
}

async function send({ id, url, fields, saidAt }: Thing, owner: string): Promise<Answer> {
  const giveUp = new AbortController()
  const timer = setTimeout(() => giveUp.abort(), patienceMs)
  const times = { noted_at: new Date(saidAt).toISOString(), sent_at: new Date().toISOString() }
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ ...fields, ...times, id, owner }),
      redirect: 'manual',
      signal: giveUp.signal,
    })
    const isRedirect = response.type === 'opaqueredirect'
    return readAnswer({
      status: response.status,
      isRedirect,
      retryAfter: response.headers.get('Retry-After'),
      body: await bodyOf(response),
    })
  } catch {
    return { is: 'later', afterMs: null }
  } finally {
    clearTimeout(timer)
  }
}

/** What a resource route of ours says; nothing for a page, which is not ours to read here. */
async function bodyOf(response: Response): Promise<Record<string, string>> {
  if (!response.headers.get('Content-Type')?.startsWith('application/json')) return {}
  const body: unknown = await response.json()
  if (typeof body !== 'object' || body === null) return {}
  return Object.fromEntries(Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
