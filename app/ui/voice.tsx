import type { ReactNode } from 'react'
import { voicesWords, voiceWords, type Voice } from '#app/shared/voices.ts'
import { initialsOf } from '#app/shared/words.ts'

/** The small shape of a voice. Its word is read out before what follows, so the shape never stands alone. */
export function Mark({ voice }: { voice: Voice }) {
  return (
    <>
      <Shape voice={voice} />
      <span className="hidden-words">{voiceWords[voice]}: </span>
    </>
  )
}

/** A shape big enough for initials. The name and the voice's word stand beside it. */
export function MarkNamed({ name, voice }: { name: string; voice?: Voice | null | undefined }) {
  return (
    <span className={`mark mark-named ${voice ?? ''}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  )
}

/** Shape, colour and word together. */
export function VoiceTag({ voice, children }: { voice: Voice; children?: ReactNode }) {
  return (
    <span className={`voice ${voice}`}>
      <Shape voice={voice} />
      <span>{children ?? voiceWords[voice]}</span>
    </span>
  )
}

/** How many of a voice, as marks: those here, and the empty seats. The words beside it say the same. */
export function Tally({ voice, here, empty = 0, words }: { voice: Voice; here: number; empty?: number; words: string }) {
  return (
    <span className="tally">
      {Array.from({ length: here + empty }, (_, seat) => (
        <Shape key={seat} voice={voice} empty={seat >= here} />
      ))}
      <span className="hidden-words">{words}</span>
    </span>
  )
}

/** Which voices hold something, side by side. */
export function HeldBy({ voices }: { voices: readonly Voice[] }) {
  return (
    <span className="tally">
      {voices.map((voice) => (
        <Mark key={voice} voice={voice} />
      ))}
    </span>
  )
}

/** What the shapes mean. */
export function LegendVoices({ voices }: { voices: readonly Voice[] }) {
  return (
    <ul className="legend-voices">
      {voices.map((voice) => (
        <li key={voice}>
          <VoiceTag voice={voice}>{voicesWords[voice]}</VoiceTag>
        </li>
      ))}
    </ul>
  )
}

function Shape({ voice, empty }: { voice: Voice; empty?: boolean }) {
  return <span className={`mark ${voice}${empty ? ' empty-seat' : ''}`} aria-hidden="true" />
}
