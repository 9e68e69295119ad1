import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { scopeWords } from '../keep-together-words.ts'
import type { NotedPair } from '../queries/keep-togethers.server.ts'

/** A pair as the viewer may see it: two names for an organiser, the other one for who wished it. */
export interface ShownPair extends Pick<NotedPair, 'id' | 'scope' | 'strength' | 'byKnownAs'> {
  names: string[]
}

interface NotedPairsProps {
  experienceId: string
  pairs: readonly ShownPair[]
  /** Whether it says who noted it. */
  showsBy: boolean
}

/** Who stays together, a line each, with the way to end it. */
export function NotedPairs({ experienceId, pairs, showsBy }: NotedPairsProps) {
  return (
    <Steps label="Who stays together">
      {pairs.map(({ id, scope, strength, byKnownAs, names }) => (
        <StepItem
          key={id}
          icon="people"
          title={names.map((name, at) => (
            <span key={at}>
              {at > 0 && ' and '}
              <bdi>{name}</bdi>
            </span>
          ))}
          side={
            <Form method="post" action={`/experiences/${experienceId}/keep-togethers/${id}/ending`}>
              <Button variant="quiet" about={names.join(' and ')}>
                End it
              </Button>
            </Form>
          }
        >
          <Tag variant={strength === 'must' ? 'now' : 'plain'} icon={strength === 'must' ? 'lock' : 'heart'}>
            {strength === 'must' ? 'Has to be' : 'A wish'}
          </Tag>{' '}
          {scopeWords[scope].label}.
          {showsBy && (
            <>
              {' '}
              Noted by <bdi>{byKnownAs}</bdi>.
            </>
          )}
        </StepItem>
      ))}
    </Steps>
  )
}
