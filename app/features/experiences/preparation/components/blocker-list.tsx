import { Link } from '@remix-run/react'
import { daysBetween, sayNearDay } from '#app/shared/dates.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import { Mark, MarkNamed } from '#app/ui/voice.tsx'
import type { CohortVoice } from '../../places/seats.ts'
import { kindWords, standingWords, type PreparationKind, type Standing } from '../preparation-kinds.ts'

export interface Blocker {
  placeId: string
  name: string
  voice: CohortVoice
  kind: PreparationKind
  standing: Standing
  dueOn: string | null
  preparationId: string | null
  ownerName: string | null
}

/** What still stands in the way of a whole cohort: whose it is to arrange, by when, and one thing to do. */
export function BlockerList({ blockers, today }: { blockers: readonly Blocker[]; today: string }) {
  return (
    <Steps ordered label="What stands in the way">
      {blockers.map(({ placeId, name, voice, kind, standing, dueOn, preparationId, ownerName }, place) => (
        <StepItem
          key={`${placeId}-${kind}`}
          mark={<MarkNamed name={name} voice={voice} />}
          title={
            <>
              <Link to={`/places/${placeId}/preparations`}>
                <bdi>{name}</bdi>
              </Link>
              : {kindWords[kind].title}
            </>
          }
          side={
            <ButtonLink
              to={preparationId ? `/preparations/${preparationId}` : `/places/${placeId}/preparations?about=${kind}#ask`}
              variant={place === 0 ? 'next' : 'plain'}
              about={`${kindWords[kind].title}, ${name}`}
            >
              {standing === 'not_asked' ? 'Ask' : standing === 'wanted' ? 'Arrange' : 'How is it?'}
            </ButtonLink>
          }
        >
          <Mark voice={voice} /> {standingWords[standing]}
          {ownerName && (
            <>
              {' · '}
              <bdi>{ownerName}</bdi> looks after it
            </>
          )}
          {dueOn && <> · {sayDue(dueOn, today)}</>}
        </StepItem>
      ))}
    </Steps>
  )
}

function sayDue(dueOn: string, today: string) {
  return daysBetween(today, dueOn) < 0 ? `was wanted ${sayNearDay(dueOn, today)}` : `by ${sayNearDay(dueOn, today)}`
}
