import { Tag } from '#app/ui/tag.tsx'
import { mixStateWords, type MixState } from '../mix-states.ts'

/** What became of a mix, in a word. */
export function MixStateTag({ state }: { state: MixState }) {
  if (state === 'adopted') return <Tag variant="kept">{mixStateWords[state]}</Tag>
  return <Tag variant={state === 'draft' ? 'now' : 'plain'}>{mixStateWords[state]}</Tag>
}
