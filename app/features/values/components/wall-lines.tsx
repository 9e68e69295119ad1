import { voices, type Voice } from '#app/shared/voices.ts'
import { Mark } from '#app/ui/voice.tsx'

interface Line {
  id: string
  words: string | null
  voice: Voice | null
  language: string
  made_at: string
}

/** Everyone’s words, all the same size, the newest first and underlined. The mark says the voice; there is no name. */
export function WallLines({ lines, most }: { lines: readonly Line[]; most: number }) {
  return (
    <>
      <ul className="wall-lines" data-lines="" data-most={most}>
        {lines.map((line, place) => (
          <WallLine key={line.id} {...line} isNew={place === 0} />
        ))}
      </ul>
      {[...voices, null].map((voice) => (
        <template key={voice} data-line-of={voice ?? 'unsaid'}>
          <WallLine voice={voice} isNew={false} />
        </template>
      ))}
    </>
  )
}

function WallLine({ id, words, voice, language, made_at, isNew }: Partial<Line> & Pick<Line, 'voice'> & { isNew: boolean }) {
  return (
    <li className={isNew ? 'wall-new' : undefined} data-line={id} data-at={made_at}>
      {voice ? <Mark voice={voice} /> : <span className="mark empty-seat" aria-hidden="true" />}
      <span className="spoken">
        <span lang={language} dir="auto" data-slot="words">
          {words}
        </span>
        <span className="hidden-words" data-slot="new" hidden={!isNew}>
          {' '}
          (just added)
        </span>
      </span>
    </li>
  )
}
