import type { Answered } from './ask-steadily.ts'

/** How long people waited, in milliseconds. */
export interface Waits {
  asked: number
  p50: number
  p95: number
  max: number
}

/** The waits of so many answers: a percentile is the wait that this share of them did not exceed (nearest rank). */
export function waitsOf(answers: readonly Answered[]): Waits {
  const sorted = answers.map(({ ms }) => ms).sort((one, other) => one - other)
  const atMost = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0
  return { asked: sorted.length, p50: atMost(0.5), p95: atMost(0.95), max: atMost(1) }
}

/** What was not answered with a page or with where to go next. */
export function listRefused(answers: readonly Answered[]) {
  return answers.filter(({ status }) => status < 200 || status >= 400)
}
