import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import type { Random } from '#app/features/mixing/engine/random.ts'

/** A letter that was taken. Where `isAnswered` is false, the line was cut before anybody was told so. */
export interface Letter {
  messageId: string
  to: string
  at: number
  isAnswered: boolean
}

export interface BadPost {
  url: string
  letters: Letter[]
  /** Message-IDs that were refused for ever. */
  neverIds: Set<string>
  /** How often it behaved in which way. */
  manners: Map<string, number>
  behaveFromNow: () => void
  close: () => Promise<void>
}

/** In a hundred connections, how many go which way. The others are as they should be. */
const badManners = {
  'hangs up at once': 4,
  'is closed today': 3,
  'says nothing': 1,
  'greets late': 4,
  'refuses for now': 8,
  'drops in the middle': 6,
  'thinks long about a letter': 5,
  'takes it and drops': 5,
  'refuses for ever': 2,
}

/** A real mail server that drops, stalls and refuses, by chance that a seed decides. */
export async function openBadPost(random: Random): Promise<BadPost> {
  const letters: Letter[] = []
  const neverIds = new Set<string>()
  const manners = new Map<string, number>()
  const mannerOf = new Map<string, string>()
  let isGood = false
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onConnect(session, greet) {
      const manner = isGood ? 'is good' : pick(random)
      mannerOf.set(session.id, manner)
      manners.set(manner, (manners.get(manner) ?? 0) + 1)
      if (manner === 'hangs up at once') hangUp(session)
      else if (manner === 'is closed today') greet(refusal(554, '5.3.2 not for you today'))
      else if (manner !== 'says nothing') setTimeout(greet, manner === 'greets late' ? 2_500 : 0)
    },
    onRcptTo(_address, session, answer) {
      if (mannerOf.get(session.id) === 'refuses for now') answer(refusal(451, '4.3.0 come back later'))
      else answer()
    },
    onData(stream, session, answer) {
      const manner = mannerOf.get(session.id)
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => {
        parts.push(part)
        if (manner === 'drops in the middle') hangUp(session)
      })
      stream.on('end', () => void take(session, Buffer.concat(parts), manner).then(answer))
    },
    onClose: ({ id }) => void mannerOf.delete(id),
  })
  server.on('error', () => undefined) // callers that are killed

  async function take(session: SMTPServerSession, raw: Buffer, manner = 'is good') {
    if (manner === 'drops in the middle') return undefined
    const messageId = /^Message-ID: (\S+)/im.exec(raw.toString())?.[1] ?? 'none'
    if (manner === 'refuses for ever') {
      neverIds.add(messageId)
      return refusal(550, '5.7.1 we do not want this')
    }
    const isAnswered = manner !== 'takes it and drops'
    letters.push({ messageId, to: session.envelope.rcptTo.map(({ address }) => address).join(), at: performance.now(), isAnswered })
    if (!isAnswered) hangUp(session)
    if (manner === 'thinks long about a letter') await sleep(2_500)
    return undefined
  }

  function hangUp({ id }: SMTPServerSession) {
    for (const connection of server.connections) {
      const { session, _socket } = connection as unknown as { session: SMTPServerSession; _socket: { destroy(): void } } // the types leave both out
      if (session.id === id) _socket.destroy()
    }
  }

  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo // a TCP server's address is never a path
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    neverIds,
    manners,
    behaveFromNow: () => void (isGood = true),
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}

function pick(random: Random) {
  let at = random.below(100)
  for (const [manner, share] of Object.entries(badManners)) {
    if (at < share) return manner
    at -= share
  }
  return 'is good'
}

const refusal = (responseCode: number, words: string) => Object.assign(new Error(words), { responseCode })
