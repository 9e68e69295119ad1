import { outcomeWords, type Outcome } from '#app/features/contributions/ending-words.ts'
import type { Voice } from '#app/shared/voices.ts'
import { CardLink } from '#app/ui/card.tsx'
import { VoiceTag } from '#app/ui/voice.tsx'

export interface IdeaOnCard {
  id: string
  title: string
  /** The beginning of them. */
  words: string
  voice: Voice | null
  language: string
  locality: string | null
  outcome: Outcome | null
}

/** An idea in a list: its name, the beginning of its words, whose voice it came from. */
export function IdeaCard({ id, title, words, voice, language, locality, outcome }: IdeaOnCard) {
  return (
    <CardLink to={`/ideas/${id}`} title={title}>
      <span className="words" lang={language} dir="auto">
        {words}
      </span>
      <span className="small quiet row">
        {voice && <VoiceTag voice={voice} />}
        {locality}
        {outcome && <b>{outcomeWords[outcome].said}</b>}
      </span>
    </CardLink>
  )
}
