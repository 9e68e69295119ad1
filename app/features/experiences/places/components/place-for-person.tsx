import { Form } from '@remix-run/react'
import { addDays, sayDay, sayDays } from '#app/shared/dates.ts'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { sayCount } from '#app/shared/words.ts'
import { hereAsWords } from '#app/shared/voices.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { FireDrawing } from '#app/ui/drawings.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import { ReadyPips } from '../../components/ready-pips.tsx'
import { canMove } from '../place-moves.ts'
import { whatHappensNext, whoSees } from '../place-page-words.ts'
import type { PlaceState } from '../place-states.ts'
import type { CohortVoice } from '../seats.ts'
import { AnswerButtons } from '#app/ui/answer-buttons.tsx'

interface PlaceForPersonProps {
  place: {
    id: string
    experience_id: string
    state: PlaceState
    voice: CohortVoice
    first_on: string
    last_on: string
    answer_by_on: string | null
    return_on: string | null
  }
  nights: number
  ready: { ready: number; needed: number; isReady: boolean } | null
  /** It is over or cancelled: nothing is asked any more. */
  isOpen: boolean
  mistakes?: FormMistakes | undefined
  today: string
}

/** A place as its person sees it: the question or the answer, when it is, what happens next, and who sees what. */
export function PlaceForPerson({ place, nights, ready, isOpen, mistakes, today }: PlaceForPersonProps) {
  const { id, state, voice, first_on, last_on, answer_by_on, return_on } = place
  const mayComeAfterAll = isOpen && (state === 'declined' || state === 'withdrawn' || state === 'not_now')
  return (
    <div className="stack stack-large">
      {isOpen && state === 'invited' && (
        <Card variant="next" labelledBy="question">
          <h2 id="question">{sayDays(first_on, last_on, today)}</h2>
          <p>Yes, not now or no: each is a good answer.{answer_by_on && ` Tell us by ${sayDay(answer_by_on, today)}.`}</p>
          <AnswerButtons mistakes={mistakes} tomorrow={addDays(today, 1)} />
        </Card>
      )}
      {isOpen && ready && <Getting ready={ready} placeId={id} experienceId={place.experience_id} />}
      {state === 'not_now' && return_on && <Notice title={`We ask you again on ${sayDay(return_on, today)}.`} />}
      <section className="stack stack-small" aria-labelledby="when">
        <h2 id="when">When</h2>
        <Steps>
          <StepItem icon="plan" title={sayDays(first_on, last_on, today)}>
            {nights > 0 && sayCount(nights, { one: 'One night.', other: '# nights.' })} You would be here as {hereAsWords[voice]}.
          </StepItem>
        </Steps>
      </section>
      <section className="stack stack-small" aria-labelledby="next">
        <h2 id="next">What happens next</h2>
        <ul className="stack stack-small">
          {whatHappensNext[state].map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      <section className="stack stack-small" aria-labelledby="sees">
        <h2 id="sees">Who sees what</h2>
        <ul className="stack stack-small">
          {whoSees.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
      {mayComeAfterAll && (
        <Form method="post" action={`/places/${id}/waiting`}>
          <Button>I could come after all</Button>
        </Form>
      )}
      {isOpen && canMove({ from: state, move: 'withdraw', by: 'person' }) && (
        <LineLink to={`/places/${id}/withdrawal`}>I can’t come after all</LineLink>
      )}
      {state === 'waiting' && isOpen && (
        <Form method="post">
          <Button name="answer" value="no" variant="quiet">
            Take me off the waiting list
          </Button>
        </Form>
      )}
      <FireDrawing />
    </div>
  )
}

function Getting({
  ready,
  placeId,
  experienceId,
}: {
  ready: NonNullable<PlaceForPersonProps['ready']>
  placeId: string
  experienceId: string
}) {
  return (
    <Card variant={ready.isReady ? 'plain' : 'next'} labelledBy="getting">
      <h2 id="getting">{ready.isReady ? 'You are ready' : 'Getting ready'}</h2>
      <ReadyPips {...ready} />
      {!ready.isReady && <p className="quiet small">Skip any you like; it is then for us to ask.</p>}
      <p>
        <ButtonLink to={`/places/${placeId}/preparations`} variant={ready.isReady ? 'plain' : 'next'} wide icon="next">
          {ready.isReady ? 'See what is arranged' : 'See what is left'}
        </ButtonLink>
      </p>
      <LineLink to={`/experiences/${experienceId}`}>Who is coming, and when</LineLink>
    </Card>
  )
}
