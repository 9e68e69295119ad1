import { sayCount } from '#app/shared/words.ts'
import { voicesWords } from '#app/shared/voices.ts'
import { Tally, VoiceTag } from '#app/ui/voice.tsx'
import type { VoiceSoFar } from '../places/seats.ts'

/** The mix so far: of each voice, who said yes as marks, and how many more are hoped for as empty ones. */
export function MixSoFar({ lines, inRow = false }: { lines: readonly VoiceSoFar[]; inRow?: boolean }) {
  return (
    <div className={inRow ? 'grid' : 'stack stack-small'}>
      {lines.map((line) => (
        <div key={line.voice}>
          <p>
            <VoiceTag voice={line.voice}>{voicesWords[line.voice]}</VoiceTag> <span className="num">{sayYeses(line)}</span>
          </p>
          <Tally voice={line.voice} here={line.accepted} empty={line.missing} words={sayYeses(line)} />
          <p className="small quiet">{sayOthers(line)}</p>
        </div>
      ))}
    </div>
  )
}

function sayYeses({ accepted, least, most }: VoiceSoFar) {
  if (least === null || most === null) return `${accepted} said yes`
  return least === most ? `${accepted} of ${least}` : `${accepted} of ${least} to ${most}`
}

function sayOthers({ invited, waiting, considered }: VoiceSoFar) {
  return [
    sayCount(invited, { one: '# invited', other: '# invited', none: 'nobody invited' }),
    ...(waiting > 0 ? [sayCount(waiting, { one: '# waiting', other: '# waiting' })] : []),
    ...(considered > 0 ? [sayCount(considered, { one: '# thought of', other: '# thought of' })] : []),
  ].join(' · ')
}
