import { voices, type Voice } from '#app/shared/voices.ts'

/** Words by the voice that brought them, in the order of the voices; those who would rather not say come last. */
export function groupByVoice<Line extends { voice: Voice | null }>(lines: readonly Line[]) {
  return [...voices, null]
    .map((voice) => ({ voice, lines: lines.filter((line) => line.voice === voice) }))
    .filter(({ lines: some }) => some.length > 0)
}
