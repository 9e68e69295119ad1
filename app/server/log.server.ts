import { pino, type Logger } from 'pino'

/** Lines that nobody reads wait in memory up to this size, then the newest are dropped: a log must not stop the house. */
const MOST_WAITING_BYTES = 1_000_000

const destination = pino.destination({ dest: 1, sync: false, maxLength: MOST_WAITING_BYTES })

/** The log of the house: JSON lines on stdout, ids and numbers only. Never pass it what a person typed or who they are. */
export const log: Logger = pino(
  {
    level: process.env.NODE_ENV === 'test' ? 'silent' : 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: sayError },
  },
  destination,
)

/**
 * What may be kept of an error: its kind, its code and where it happened. Its message stays out, because databases
 * and parsers quote people's words in theirs; in development it is shown.
 */
export function sayError(error: unknown) {
  if (!(error instanceof Error)) return { name: typeof error }
  const facts = Object.fromEntries(
    ['code', 'table', 'constraint'].flatMap((name) => (name in error ? [[name, String(Reflect.get(error, name))]] : [])),
  )
  const { stack = '', message: said } = error
  const frames = stack
    .slice(stack.indexOf(said) + said.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
  const message = process.env.NODE_ENV === 'development' ? { message: error.message } : {}
  return { name: error.name, ...message, ...facts, at: frames.slice(0, 12).map((line) => line.trim()) }
}

/** Writes what waits, for at most `withinMs`, and lets go: a reader that went away cannot keep the program alive. */
export function closeLog(withinMs = 500): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      log.level = 'silent'
      destination.destroy()
      resolve()
    }
    setTimeout(done, withinMs).unref()
    destination.flush(done)
  })
}
