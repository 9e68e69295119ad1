import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'

/** How the post office treats the next letters: takes them, says “later” or “never”, is slow, silent, closed, or hangs up. */
export type Manner = 'take' | 'later' | 'never' | 'slow' | 'silent' | 'closed' | 'hang up' | 'take and hang up'

export interface Letter {
  receivers: string[]
  mail: Email
}

/** A real SMTP server on a free port of 127.0.0.1, whose manners a test may change as it goes. */
export async function openPostOffice() {
  const office = { manner: 'take' as Manner, letters: [] as Letter[], calls: 0 }
  const refusal = () => {
    if (office.manner === 'later') return Object.assign(new Error('4.3.0 <sam@example.org> come back later'), { responseCode: 451 })
    if (office.manner === 'never') return Object.assign(new Error('5.1.1 <sam@example.org> is not here'), { responseCode: 550 })
    return undefined
  }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onConnect(session, greet) {
      office.calls += 1
      if (office.manner === 'hang up') return hangUp(session)
      if (office.manner === 'closed') return greet(Object.assign(new Error('5.3.2 not for you today'), { responseCode: 554 }))
      if (office.manner !== 'silent') setTimeout(greet, office.manner === 'slow' ? 1500 : 0)
    },
    onRcptTo(_address, _session, answer) {
      answer(refusal())
    },
    onData(stream, session, answer) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => void take(session, Buffer.concat(chunks)).then(() => answer()))
    },
  })
  server.on('error', () => undefined) // callers that hang up

  async function take(session: SMTPServerSession, raw: Buffer) {
    office.letters.push({ receivers: session.envelope.rcptTo.map(({ address }) => address), mail: await PostalMime.parse(raw) })
    if (office.manner === 'take and hang up') hangUp(session)
  }

  /** Between taking a letter and saying so. */
  function hangUp({ id }: SMTPServerSession) {
    for (const connection of server.connections) {
      const { session, _socket } = connection as unknown as { session: SMTPServerSession; _socket: { destroy(): void } } // the types leave both out
      if (session.id === id) _socket.destroy()
    }
  }

  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo // a TCP server's address is never a path
  return Object.assign(office, {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  })
}
