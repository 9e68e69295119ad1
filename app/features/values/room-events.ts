import type { Voice } from '#app/shared/voices.ts'

interface Line {
  no: number
  id: string
  /** Null once they are on the wall no more. */
  words: string | null
  voice: Voice | null
  language: string
  made_at: string
}

/** The event that tells listeners of a line: its words as they are now, or that they are gone. The language is said where it is not English. */
export function sayLine({ no, id, words, voice, language, made_at: madeAt }: Line) {
  const value = { id, words, voice, madeAt, ...(language !== 'en' && { language }) }
  return words === null ? eventOf(no, 'gone', { id }) : eventOf(no, 'value', value)
}

function eventOf(no: number, name: string, data: object) {
  return `id: ${no}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`
}

/** The number in `Last-Event-ID`, or in the address of a page that knows what it shows. What is no number begins from the start. */
export function readLastNo(said: string | null) {
  return said !== null && /^\d{1,9}$/.test(said) ? Number(said) : 0
}
