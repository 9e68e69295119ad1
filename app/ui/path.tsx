import type { ReactNode } from 'react'

export interface PathStage {
  id: string
  name: string
  /** When it was reached, or what it needs. */
  what?: ReactNode
}

/** How far along its pathway something is. Moving back isn’t failure, so no stage is ever red. */
export function Path({ label, stages, at }: { label: string; stages: readonly PathStage[]; at: string }) {
  const here = stages.findIndex((stage) => stage.id === at)
  return (
    <ol className="path" aria-label={label}>
      {stages.map((stage, place) => (
        <li key={stage.id} className={place <= here ? 'been' : undefined} aria-current={place === here ? 'step' : undefined}>
          <b>{stage.name}</b>
          {stage.what}
        </li>
      ))}
    </ol>
  )
}
