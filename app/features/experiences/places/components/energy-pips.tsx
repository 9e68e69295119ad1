import { Pips } from '#app/ui/progress.tsx'
import { sayEnergy } from '../place-states.ts'

/** How keen somebody is, 0 to 3: guides who is asked first, judges nobody. */
export function EnergyPips({ energy }: { energy: number | null }) {
  return energy === null ? <span className="quiet">not asked yet</span> : <Pips here={energy} of={3} words={sayEnergy(energy)} />
}
