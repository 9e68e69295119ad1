import { Notice } from '#app/ui/notice.tsx'
import { sayMissed } from '../say-missed.ts'
import type { TargetLine } from '../summarise-targets.ts'
import { writeKind } from '../target-qualities.ts'

interface MissedTargetsProps {
  missed: readonly TargetLine[]
  labels: Partial<Record<string, string>>
  hasTargets: boolean
}

/** On target, or exactly which target is missed and by how many. */
export function MissedTargets({ missed, labels, hasTargets }: MissedTargetsProps) {
  if (!hasTargets) return <Notice title="No target yet.">Say how many of whom you hope for, and this page tells how near you are.</Notice>
  if (missed.length === 0) return <Notice variant="kept" title="On target." />
  return (
    <Notice title="Not on target yet.">
      <ul>
        {missed.map((line) => (
          <li key={writeKind(line)}>
            <b>{labels[writeKind(line)] ?? line.word}</b>: {sayMissed(line)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
