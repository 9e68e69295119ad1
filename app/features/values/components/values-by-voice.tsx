import { Link } from '@remix-run/react'
import { voicesWords, type Voice } from '#app/shared/voices.ts'
import { VoiceTag } from '#app/ui/voice.tsx'

interface Group {
  voice: Voice | null
  lines: readonly { id: string; words: string | null; language: string }[]
}

/** What each voice holds dear, side by side. Each line leads to what grew from it. */
export function ValuesByVoice({ groups }: { groups: readonly Group[] }) {
  return (
    <div className="grid">
      {groups.map(({ voice, lines }) => (
        <section key={voice ?? 'unsaid'} className="stack" aria-label={voice ? voicesWords[voice] : 'Voice not said'}>
          <h2>{voice ? <VoiceTag voice={voice}>{voicesWords[voice]}</VoiceTag> : 'Would rather not say'}</h2>
          <ul className="stack stack-small">
            {lines.map(({ id, words, language }) => (
              <li key={id}>
                <Link to={`/contributions/${id}`} className="spoken" lang={language} dir="auto">
                  {words}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
