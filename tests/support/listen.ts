import { z } from 'zod'

const data = z
  .object({ id: z.string(), words: z.string(), voice: z.string().nullable(), madeAt: z.string(), language: z.string() })
  .partial()

interface Heard {
  no: number
  event: string
  data: z.infer<typeof data>
}

/** Listens to server-sent events as they come: what was said so far, and whether it is over. */
export function listenTo({ body }: Response) {
  const reader = body?.getReader()
  const said = { text: '', isOver: false, events: () => readEvents(said.text), words: () => said.events().map((one) => one.data.words) }
  void gather()
  return Object.assign(said, { leave: () => reader?.cancel() })

  async function gather() {
    const words = new TextDecoder()
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) said.text += words.decode(part.value)
    said.isOver = true
  }
}

function readEvents(text: string): Heard[] {
  const whole = text.split('\n\n').slice(0, -1)
  return whole.flatMap((block) => {
    const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
    const event = field('event')
    return event ? [{ no: Number(field('id')), event, data: data.parse(JSON.parse(field('data') ?? '{}')) }] : []
  })
}
