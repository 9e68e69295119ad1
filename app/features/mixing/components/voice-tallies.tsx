import { cohortVoices, voicesWords } from '#app/shared/voices.ts'
import { Tally, VoiceTag } from '#app/ui/voice.tsx'
import type { VoiceTally } from '../tally-voices.ts'

/** How many of each voice would come to each experience, as marks and in words, beside what the brief hopes for. */
export function VoiceTallies({ tallies }: { tallies: readonly VoiceTally[] }) {
  if (tallies.length === 0) return null
  return (
    <div className="grid">
      {tallies.map(({ name, voices }) => (
        <section key={name} className="card card-sunk stack stack-small">
          <h3>{name}</h3>
          <dl className="facts">
            {cohortVoices.map((voice) => (
              <div key={voice}>
                <dt>
                  <VoiceTag voice={voice}>{voicesWords[voice]}</VoiceTag>
                </dt>
                <dd>
                  <span aria-hidden="true">{voices[voice].words} </span>
                  <Tally voice={voice} here={voices[voice].here} empty={voices[voice].empty} words={voices[voice].words} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
