import { Link } from '@remix-run/react'
import { sayNearDay } from '#app/shared/dates.ts'
import type { IconName } from '#app/ui/icon.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import { kindWords, sayStanding, type PreparationKind, type Standing } from '../preparation-kinds.ts'

export interface ShownLine {
  kind: PreparationKind
  standing: Standing
  dueOn: string | null
  preparationId: string | null
  ownerName: string | null
  words: string
}

const kindIcons: Record<PreparationKind, IconName> = {
  welcome: 'hand',
  conversation: 'speak',
  briefing: 'letter',
  childcare: 'people',
  caring: 'home',
  travel: 'bus',
  earnings: 'heart',
  access: 'bed',
  release: 'plan',
  care_notes: 'bowl',
  consents: 'eye',
  clearance: 'lock',
  other: 'plus',
}

/** Everything to have right for one place, a line each: how it stands, whose it is, and the way to it. */
export function PreparationLines({
  placeId,
  lines,
  isOwn,
  today,
}: {
  placeId: string
  lines: readonly ShownLine[]
  isOwn: boolean
  today: string
}) {
  return (
    <Steps label="Preparations">
      {lines.map(({ kind, standing, dueOn, preparationId, ownerName, words }) => {
        const { title, about } = kindWords[kind]
        const isDone = standing === 'ready' || standing === 'not_needed'
        const to = preparationId ? `/preparations/${preparationId}` : `/places/${placeId}/preparations?about=${kind}#ask`
        return (
          <StepItem
            key={kind}
            icon={isDone ? 'check' : kindIcons[kind]}
            done={isDone}
            title={title}
            side={
              <LineLink to={to} about={title}>
                {standing === 'not_asked' ? (isOwn ? 'Tell us' : 'Ask, and note') : isDone || isOwn ? 'Change' : 'Arrange'}
              </LineLink>
            }
          >
            <p>{standing === 'not_asked' ? about : sayStanding(kind, standing)}</p>
            {!isDone && standing !== 'not_asked' && (
              <p>
                {ownerName && (
                  <>
                    <bdi>{ownerName}</bdi> looks after it
                    {dueOn && ', '}
                  </>
                )}
                {dueOn && `by ${sayNearDay(dueOn, today)}`}
              </p>
            )}
            {words && <p className="words">{words}</p>}
          </StepItem>
        )
      })}
    </Steps>
  )
}

/** The way to say something of one more thing. */
export function AskLinks({ placeId, kinds }: { placeId: string; kinds: readonly PreparationKind[] }) {
  return (
    <ul className="row">
      {kinds.map((kind) => (
        <li key={kind}>
          <Link className="back" to={`/places/${placeId}/preparations?about=${kind}#ask`}>
            {kindWords[kind].title}
          </Link>
        </li>
      ))}
    </ul>
  )
}
