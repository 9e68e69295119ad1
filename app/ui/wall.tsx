import type { ReactNode } from 'react'
import type { Voice } from '#app/shared/voices.ts'
import { HeldBy, Mark } from './voice.tsx'

/** Everyone’s words, read from the back of the hall. Nobody’s line is bigger than another’s. */
export function Themes({ children }: { children: ReactNode }) {
  return <div className="themes">{children}</div>
}

export interface WallLine {
  id: string
  words: string
  voice: Voice | null
  language?: string | undefined
}

interface ThemeProps {
  title: string
  lines: readonly WallLine[]
  /** The first line has just come: it is underlined. */
  isNew?: boolean | undefined
}

/** Lines that belong together. The marks at the side say which voices hold them. */
export function Theme({ title, lines, isNew }: ThemeProps) {
  const held = [...new Set(lines.flatMap((line) => line.voice ?? []))]
  return (
    <section className={isNew ? 'theme theme-new' : 'theme'}>
      <h2>
        {title}
        <HeldBy voices={held} />
      </h2>
      <ul>
        {lines.map((line, place) => (
          <li key={line.id}>
            {line.voice ? <Mark voice={line.voice} /> : <span className="mark empty-seat" aria-hidden="true" />}
            <span lang={line.language} dir="auto">
              {line.words}
              {isNew && place === 0 && <span className="hidden-words"> (just added)</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
