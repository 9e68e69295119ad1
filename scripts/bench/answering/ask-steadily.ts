import { setTimeout as sleep } from 'node:timers/promises'

/** One thing somebody asks of the site: a page, or a form they send. */
export interface Call {
  who: string
  what: string
  /** Sends it and reads the answer to its end; gives the status. */
  send: () => Promise<number>
}

/** `ms` counts from when it was due, so that whatever held it up is in it. Status 0: the line broke. */
export interface Answered {
  call: Call
  status: number
  ms: number
}

/** About ten a second, and never in step with what happens once a second. */
const everyMs = 97

/**
 * Asks one thing after the other at a steady rate, whether or not the last was answered: a site that stalls is asked on, as by people who do
 * not know of each other. Ends with all answers once `isOver` says so.
 */
export async function askSteadily(calls: readonly Call[], isOver: (ms: number) => boolean): Promise<Answered[]> {
  const began = performance.now()
  const answers: Promise<Answered>[] = []
  for (let due = began; !isOver(due - began); due += everyMs) {
    const call = calls[answers.length % calls.length]
    if (!call) throw new Error('There is nothing to ask')
    await sleep(Math.max(0, due - performance.now()))
    answers.push(ask(call, due))
  }
  return Promise.all(answers)
}

async function ask(call: Call, due: number): Promise<Answered> {
  const status = await call.send().catch(() => 0)
  return { call, status, ms: performance.now() - due }
}
