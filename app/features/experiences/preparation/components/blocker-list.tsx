import { Link } from '@remix-run/react'
import { daysBetween, sayNearDay } from '#app/shared/dates.ts'
import { sayList } from '#app/shared/words.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import { Mark, MarkNamed } from '#app/ui/voice.tsx'
import type { Blocker } from '../gather-blockers.ts'
import { kindWords, standingWords } from '../preparation-kinds.ts'

/** What still stands in the way of a whole cohort: whose it is to arrange, by when, and one thing to do. */
export function BlockerList({ blockers, today }: { blockers: readonly Blocker[]; today: string }) {
  return (
    <Steps ordered label="What stands in the way">
      {blockers.map((blocker, place) => (
        <StepItem
          key={`${blocker.placeId}-${blocker.kinds[0]}`}
          mark={<MarkNamed name={blocker.name} voice={blocker.voice} />}
          title={
            <>
              <Link to={`/places/${blocker.placeId}/preparations`}>
                <bdi>{blocker.name}</bdi>
              </Link>
              : {blocker.preparationId ? kindWords[blocker.kinds[0]].title : standingWords.not_asked}
            </>
          }
          side={<OneAction blocker={blocker} isFirst={place === 0} />}
        >
          <Mark voice={blocker.voice} />{' '}
          {blocker.preparationId ? standingWords[blocker.standing] : sayList(blocker.kinds.map((kind) => kindWords[kind].title))}
          {blocker.ownerName && (
            <>
              {' · '}
              <bdi>{blocker.ownerName}</bdi> looks after it
            </>
          )}
          {blocker.dueOn && <> · {sayDue(blocker.dueOn, today)}</>}
        </StepItem>
      ))}
    </Steps>
  )
}

function OneAction({ blocker: { placeId, name, kinds, standing, preparationId }, isFirst }: { blocker: Blocker; isFirst: boolean }) {
  const variant = isFirst ? 'next' : 'plain'
  if (!preparationId) {
    return (
      <ButtonLink to={`/places/${placeId}/preparations?about=${kinds[0]}#ask`} variant={variant}>
        Ask <bdi>{name.split(' ')[0]}</bdi>
      </ButtonLink>
    )
  }
  return (
    <ButtonLink to={`/preparations/${preparationId}`} variant={variant} about={`${kindWords[kinds[0]].title}, ${name}`}>
      {standing === 'wanted' ? 'Arrange' : 'How is it?'}
    </ButtonLink>
  )
}

function sayDue(dueOn: string, today: string) {
  return daysBetween(today, dueOn) < 0 ? `was wanted ${sayNearDay(dueOn, today)}` : `by ${sayNearDay(dueOn, today)}`
}
