import { Tag } from '#app/ui/tag.tsx'
import { mixStateWords, type MixState } from '../mix-states.ts'

interface MixStateTagProps {
  state: MixState
  run?: 'waiting' | 'working' | 'done' | 'impossible' | 'gave_up' | null
}

/** What became of a mix, in a word or two; of a draft, how far the work on it is. */
export function MixStateTag({ state, run }: MixStateTagProps) {
  if (state === 'adopted') return <Tag variant="kept">{mixStateWords[state]}</Tag>
  if (state !== 'draft') return <Tag>{mixStateWords[state]}</Tag>
  if (run === 'waiting' || run === 'working') return <Tag variant="now">Being worked out</Tag>
  if (run === 'impossible') return <Tag variant="care">Cannot be met</Tag>
  if (run === 'gave_up') return <Tag variant="care">Not worked out</Tag>
  return <Tag variant="now">Ready to look at</Tag>
}
