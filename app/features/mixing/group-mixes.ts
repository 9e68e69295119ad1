import type { MixState } from './mix-states.ts'

interface Standing {
  state: MixState
  run_state: 'waiting' | 'working' | 'done' | 'impossible' | 'gave_up' | null
}

/** Mixes by how they stand, each group in the order it was given: first what goes on, then drafts, then what was chosen. */
export function groupMixes<Mix extends Standing>(mixes: readonly Mix[]) {
  const isUnderWay = ({ state, run_state }: Standing) => state === 'draft' && (run_state === 'waiting' || run_state === 'working')
  const groups = [
    { title: 'Being worked out', mixes: mixes.filter(isUnderWay) },
    { title: 'Drafts', mixes: mixes.filter((mix) => mix.state === 'draft' && !isUnderWay(mix)) },
    { title: 'Chosen', mixes: mixes.filter(({ state }) => state === 'adopted') },
    { title: 'Replaced', mixes: mixes.filter(({ state }) => state === 'superseded') },
  ]
  return groups.filter((group) => group.mixes.length > 0)
}
