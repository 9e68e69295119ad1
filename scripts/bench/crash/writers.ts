import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeRandom, type Random } from '#app/features/mixing/engine/random.ts'
import type { Ledger } from './ledger.ts'
import type { Scene } from './find-scene.ts'

/** The people of a run: what each needs to write, and when to stop. */
export interface Crowd {
  url: string
  seed: number
  scene: Scene
  ledger: Ledger
  going: AbortSignal
}

interface Form {
  path: string
  fields: Record<string, string>
  cookie?: string
  ip?: string
}

const guests = 6
const roomCode = 'HRBR27'

/** Signs in an organiser and a parent, and lets guests into the room: their cookies. */
export async function letThemIn(crowd: Crowd) {
  const as = async (person: string) => cookieOf(await send(crowd, { path: '/demo/sign-in', fields: { person } }))
  const organiser = await as('fiona')
  const inRoom = [await as('callum')]
  for (let guest = 0; guest < guests; guest += 1) {
    inRoom.push(cookieOf(await send(crowd, { path: '/join', fields: { code: roomCode, nickname: `Guest ${guest}` } })))
  }
  return { organiser, inRoom }
}

/** Lets everybody write as fast as a busy hall, until it is over. Whoever got no answer sends the same again, as people do. */
export function letThemWrite(crowd: Crowd, { organiser, inRoom }: Awaited<ReturnType<typeof letThemIn>>) {
  const writers: ((random: Random) => Promise<void>)[] = [
    ...inRoom.map((cookie) => () => sayValue(crowd, cookie)),
    (random) => markRoll(crowd, organiser, random),
    (random) => invite(crowd, organiser, random),
    (random) => askForCode(crowd, random),
  ]
  return Promise.all(writers.map((write, at) => keepWriting(crowd, write, makeRandom(crowd.seed, 10 + at))))
}

async function keepWriting({ going }: Crowd, write: (random: Random) => Promise<void>, random: Random) {
  while (!going.aborted) {
    await write(random)
    await sleep(20 + random.below(120))
  }
}

async function sayValue(crowd: Crowd, cookie: string) {
  const id = randomUUID()
  const path = `/gatherings/${crowd.scene.openRoomId}/values`
  if (await insist(crowd, { path, fields: { id, words: `Said ${id}` }, cookie })) crowd.ledger.values.push(id)
}

async function markRoll(crowd: Crowd, cookie: string, random: Random) {
  const { rollCallId, expected } = crowd.scene
  const person = oneOf(expected, random)
  const state = oneOf(['here', 'away', 'left_early'], random)
  crowd.ledger.ask(person, state)
  const form = { path: `/gatherings/${rollCallId}/roll-call`, fields: { mark: `${person}.${state}` }, cookie }
  if (await insist(crowd, form)) crowd.ledger.confirm(person, state)
}

/** Invites somebody, which queues a letter beside the change; or notes that they said “not now”, which takes it back if it has not gone. */
async function invite(crowd: Crowd, cookie: string, random: Random) {
  const place = oneOf(crowd.scene.places, random)
  const [id, words] = [randomUUID(), 'They asked to be asked again']
  crowd.ledger.ask(place, 'invited')
  const invitation = { id, words, answerByOn: crowd.scene.answerByOn }
  if (await insist(crowd, { path: `/places/${place}/invitation`, fields: invitation, cookie })) {
    crowd.ledger.confirm(place, 'invited')
    crowd.ledger.invitations.push(id)
  }
  if (random.below(3) > 0) return
  crowd.ledger.ask(place, 'not_now')
  const answer = { answer: 'not_now', returnOn: '', words: 'By phone' }
  if (await insist(crowd, { path: `/places/${place}`, fields: answer, cookie })) crowd.ledger.confirm(place, 'not_now')
}

/** From ever another address of the network, since the site lets one ask only so often. */
async function askForCode(crowd: Crowd, random: Random) {
  const email = crowd.scene.addresses[crowd.ledger.codes % crowd.scene.addresses.length] ?? ''
  const ip = `10.${random.below(250)}.${random.below(250)}.${random.below(250)}`
  if (await insist(crowd, { path: '/sign-in', fields: { email }, ip })) crowd.ledger.codes += 1
  await sleep(400)
}

/** Sends until it is answered; true if the answer says that it was done. A refusal is an answer. */
async function insist(crowd: Crowd, form: Form): Promise<boolean> {
  const { ledger, going } = crowd
  while (!going.aborted) {
    ledger.sent += 1
    const answer = await send(crowd, form).catch(() => undefined)
    if (!answer) ledger.unanswered += 1
    else if (answer.status >= 500) ledger.broken += 1
    else if (isDone(answer)) {
      ledger.confirmed += 1
      return true
    } else {
      ledger.refused.push(`${answer.status} ${answer.headers.get('Location') ?? ''} ${form.path.replace(/[0-9a-f-]{36}/, ':id')}`)
      return false
    }
    await sleep(100)
  }
  return false
}

function isDone({ status, headers }: Response) {
  return (status === 302 || status === 303) && !/\/(sign-in(\?|$)|step-up|welcome)/.test(headers.get('Location') ?? '')
}

async function send({ url }: Crowd, { path, fields, cookie = '', ip = '127.0.0.1' }: Form) {
  const headers = { Origin: url, Cookie: cookie, 'X-Forwarded-For': ip }
  const body = new URLSearchParams(fields)
  const answer = await fetch(url + path, { method: 'POST', headers, body, redirect: 'manual', signal: AbortSignal.timeout(20_000) })
  await answer.arrayBuffer()
  return answer
}

const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''

function oneOf<Item>(all: readonly Item[], random: Random): Item {
  const item = all[random.below(all.length)]
  if (item === undefined) throw new Error('The story has nobody for this')
  return item
}
