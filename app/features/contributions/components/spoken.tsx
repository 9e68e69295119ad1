import type { Voice } from '#app/shared/voices.ts'
import { VoiceTag } from '#app/ui/voice.tsx'

interface SpokenProps {
  /** Null once they were taken back. */
  words: string | null
  language: string
  voice: Voice | null
  /** Whose they are, where that is shown. */
  author: string | null
  /** When they were said, in words. */
  when: string
  isLarge?: boolean | undefined
}

/** Somebody’s words as they said them: their spelling, their lines, their language. */
export function Spoken({ words, language, voice, author, when, isLarge }: SpokenProps) {
  return (
    <figure className="stack stack-small">
      {words === null ? (
        <p className="quiet">The words are gone.</p>
      ) : (
        <blockquote className={isLarge ? 'spoken spoken-large' : 'spoken'} lang={language} dir="auto">
          {words}
        </blockquote>
      )}
      <figcaption className="row small quiet">
        {voice && <VoiceTag voice={voice} />}
        {author && <bdi>{author}</bdi>}
        <span>{when}</span>
      </figcaption>
    </figure>
  )
}
