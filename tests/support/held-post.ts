import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'

interface Letter {
  to: string
  messageId: string
  text: string
}

/** A real SMTP server that can be told to keep callers waiting before it takes their letters. A letter counts once it is taken. */
export async function openHeldPost() {
  const letters: Letter[] = []
  const holding = new Set<string>()
  let going = Promise.resolve()
  let letGo = () => {}
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onMailFrom(_address, { id }, answer) {
      holding.add(id)
      void going.then(() => answer())
    },
    onData(stream, session, answer) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => void take(Buffer.concat(parts), session.envelope.rcptTo).then(() => answer()))
    },
    onClose: ({ id }) => void holding.delete(id),
  })
  server.on('error', () => undefined) // callers that are killed

  async function take(raw: Buffer, to: { address: string }[]) {
    const mail = await PostalMime.parse(raw)
    letters.push({ to: to.map(({ address }) => address).join(), messageId: mail.messageId ?? '', text: mail.text ?? '' })
  }

  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo // a TCP server's address is never a path
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    /** How many callers are on the line with a letter. */
    held: () => holding.size,
    hold: () => void (going = new Promise<void>((resolve) => (letGo = resolve))),
    letGo: () => letGo(),
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}
