import { sayCount } from '#app/shared/words.ts'
import { sayMany } from './look-at-run.ts'
import type { MixProgress, MixReport, MixSettings } from './mix-notes.ts'

interface Ended {
  settings: MixSettings
  run: { state: string; why_words: string | null; progress: MixProgress; stop_at: string | null } | undefined
  proposals: readonly { report: MixReport }[]
}

export interface Outcome {
  title: string
  words: string
  variant: 'kept' | 'care'
  /** Whether changing the brief would help. */
  canEase: boolean
}

/** How the work on a mix ended, in words. */
export function sayOutcome({ settings, run, proposals }: Ended): Outcome {
  if (run?.state === 'impossible') {
    return {
      title: 'This brief cannot be met.',
      words: `${run.why_words ?? ''} ${sayWhatToEase(settings)}`.trim(),
      variant: 'care',
      canEase: true,
    }
  }
  if (run?.state === 'gave_up') {
    const words = 'Something broke on our side, three times over. It isn’t anything you did. What you asked for is kept.'
    return { title: 'It could not be worked out.', words, variant: 'care', canEase: true }
  }
  return {
    title: run?.stop_at ? 'Stopped, with what there was. Every rule is kept.' : 'Finished. Every rule is kept.',
    words: `${sayTried(settings, proposals)} ${saySame(run?.progress)}`.trim(),
    variant: 'kept',
    canEase: false,
  }
}

function sayTried({ part }: Pick<MixSettings, 'part'>, proposals: Ended['proposals']) {
  const tried = proposals.reduce((sum, { report }) => sum + report.engine.tried, 0)
  const seconds = Math.max(1, Math.round(proposals.reduce((sum, { report }) => sum + report.engine.seconds, 0)))
  if (tried > 1) {
    const ways = sayMany(tried)
    return seconds === 1 ? `Tried ${ways} ways in a second.` : `Tried ${ways} ways in ${seconds} seconds.`
  }
  return part === 'coaches' ? 'Worked out exactly: no other way costs less.' : 'This is the first way that was found.'
}

function sayWhatToEase({ part }: Pick<MixSettings, 'part'>) {
  if (part === 'circles') return 'You could choose another number of circles, fewer sessions, or untick a rule.'
  if (part === 'cohorts') return 'You could hope for fewer of a voice, add people to choose from, or untick a rule.'
  return 'You could give coaches room for more people.'
}

function saySame(progress: MixProgress | undefined) {
  const same = progress?.proposals.filter(({ state }) => state === 'same').length ?? 0
  return sayCount(same, { none: '', one: 'One more came out the same as another.', other: '# more came out the same as another.' })
}
