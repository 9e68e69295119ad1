import type { Voice } from '#app/shared/voices.ts'
import { Mark } from '#app/ui/voice.tsx'

interface Line {
  id: string
  words: string | null
  voice: Voice | null
  language: string
}

/** Everyone’s words, all the same size, the newest first and underlined. The mark says the voice; there is no name. */
export function WallLines({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className="wall-lines">
      {lines.map((line, place) => (
        <li key={line.id} className={place === 0 ? 'wall-new' : undefined}>
          {line.voice ? <Mark voice={line.voice} /> : <span className="mark empty-seat" aria-hidden="true" />}
          <span className="spoken" lang={line.language} dir="auto">
            {line.words}
            {place === 0 && <span className="hidden-words"> (just added)</span>}
          </span>
        </li>
      ))}
    </ul>
  )
}
