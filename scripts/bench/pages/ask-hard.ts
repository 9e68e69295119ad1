import { Agent, get } from 'node:http'

export interface Page {
  name: string
  url: string
  cookie: string
}

/** What one page did under load: answers a second, and how long each took, in milliseconds. */
export interface Load {
  perSecond: number
  times: number[]
}

/** Asks for one page again and again, `atOnce` at a time as a browser would with packed answers, for so long. Any answer but 200 throws. */
export async function askHard(page: Page, { seconds, atOnce }: { seconds: number; atOnce: number }): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const times: number[] = []
  const began = performance.now()
  const isOver = () => performance.now() - began > 1_000 * seconds
  const one = async () => {
    while (!isOver()) times.push(await askOnce(page, agent))
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  agent.destroy()
  return { perSecond: times.length / ((performance.now() - began) / 1_000), times }
}

function askOnce({ name, url, cookie }: Page, agent: Agent) {
  const began = performance.now()
  return new Promise<number>((resolve, reject) => {
    const asked = get(url, { agent, headers: { cookie, 'accept-encoding': 'gzip', accept: 'text/html' } }, (answer) => {
      answer.resume()
      answer.once('end', () =>
        answer.statusCode === 200 ? resolve(performance.now() - began) : reject(new Error(`${name}: ${answer.statusCode}`)),
      )
    })
    asked.once('error', reject)
  })
}
