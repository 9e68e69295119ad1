import { get, type ClientRequest } from 'node:http'
import type { Phone } from './phone.ts'

/** Listens in a room as a browser does: comes back after as long as the server said, with the number of the last event it had. */
export class Ear {
  /** When each value was first heard, by its id, and how many were heard again. */
  readonly heard = new Map<string, number>()
  again = 0
  /** When the line stood, each time. */
  readonly openedAt: number[] = []
  readonly #url: string
  readonly #phone: Phone
  #lastId = ''
  #retryMs = 3_000
  #asking: ClientRequest | undefined
  #isOver = false

  constructor(url: string, phone: Phone) {
    this.#url = url
    this.#phone = phone
    this.#listen()
  }

  leave() {
    this.#isOver = true
    this.#asking?.destroy()
  }

  #listen() {
    if (this.#isOver) return
    const { cookie, path } = this.#phone
    const headers = { Cookie: cookie, Accept: 'text/event-stream', ...(this.#lastId && { 'Last-Event-ID': this.#lastId }) }
    let isBack = false
    const comeBack = () => {
      if (!isBack) setTimeout(() => this.#listen(), this.#retryMs)
      isBack = true
    }
    this.#asking = get(this.#url + path.replace(/values$/, 'stream'), { headers, agent: false }, (answer) => {
      if (answer.statusCode !== 200) throw new Error(`The stream answered ${answer.statusCode}`)
      this.openedAt.push(performance.now())
      let rest = ''
      answer.setEncoding('utf8')
      answer.on('data', (part: string) => {
        const blocks = (rest + part).split('\n\n')
        rest = blocks.pop() ?? ''
        for (const block of blocks) this.#take(block)
      })
      answer.on('error', () => undefined).on('close', comeBack)
    })
    this.#asking.on('error', comeBack)
  }

  #take(block: string) {
    const said = new Map(
      block.split('\n').map((line): [string, string] => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    )
    this.#retryMs = Number(said.get('retry') ?? this.#retryMs)
    this.#lastId = said.get('id') ?? this.#lastId
    if (said.get('event') !== 'value') return
    const id = /"id":"([^"]+)"/.exec(said.get('data') ?? '')?.[1] ?? ''
    if (this.heard.has(id)) this.again += 1
    else this.heard.set(id, performance.now())
  }
}
