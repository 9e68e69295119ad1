import type { MixReport, MixSettings } from './mix-notes.ts'

interface Recorded {
  input_hash: string
  seed: number
  settings: MixSettings
}

/** The record of a mix as it is shown: enough to work it out again, and nobody’s name or number. */
export function recordOf({ input_hash, seed, settings }: Recorded, { engine }: MixReport) {
  const weights = 'weights' in settings ? settings.weights : {}
  const rules = 'rules' in settings ? settings.rules : {}
  const told = { part: settings.part, preset: settings.preset, seconds: settings.seconds, iterations: settings.iterations, rules, weights }
  return {
    inputHash: input_hash,
    seed,
    engine: engine.version,
    threads: engine.threads,
    tried: engine.tried,
    seconds: engine.seconds,
    settings: JSON.stringify(told),
  }
}
