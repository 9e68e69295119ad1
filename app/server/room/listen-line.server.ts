import Pg from 'pg'
import { postgresAddress } from '#db/connection.server.ts'
import { log } from '../log.server.ts'
import { hearNews, readNews, roomChannel } from './tell-room.server.ts'

const AGAIN_MS = 1_000
const staysUp = { keepAlive: true, keepAliveInitialDelayMillis: 10_000 }

interface Line {
  client?: Pg.Client | undefined
  timer?: NodeJS.Timeout
}

/** The line on which this process hears from the others, as long as somebody listens in one of its rooms. */
let line: Line | undefined

/** Opens the line, on PostgreSQL. When it breaks it is opened again; `onOpen` lets who listens look for what was said meanwhile. */
export function openLine(onOpen: () => void) {
  const address = postgresAddress()
  if (line || !address) return
  const opened: Line = {}
  line = opened
  void dial()

  async function dial() {
    const client = new Pg.Client({ connectionString: address, application_name: roomChannel, ...staysUp })
    opened.client = client
    const dialAgain = () => {
      if (line !== opened || opened.client !== client) return
      opened.client = undefined
      opened.timer = setTimeout(() => void dial(), AGAIN_MS)
      void client.end().catch(() => undefined)
    }
    client.on('error', dialAgain).on('end', dialAgain)
    client.on('notification', ({ payload }) => {
      const said = readNews(payload)
      if (said) hearNews(said.gatheringId, said.news)
    })
    try {
      await client.connect()
      await client.query(`listen ${roomChannel}`)
      if (line === opened) onOpen()
    } catch (error) {
      log.error({ err: error }, 'no line between processes')
      dialAgain()
    }
  }
}

/** Hangs up: nobody listens any more, or the house closes. */
export async function closeLine() {
  const closing = line
  line = undefined
  clearTimeout(closing?.timer)
  await closing?.client?.end().catch(() => undefined)
}
