import { dayOf, sayDay } from '#app/shared/dates.ts'
import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'

interface IdeaStepsProps {
  ideaId: string
  steps: { id: string; words: string | null; known_as: string | null; due_on: string | null; done_at: string | null }[]
  mayWrite: boolean
  today: string
}

/** The small steps of an idea: who takes them, until when, and those that are done. */
export function IdeaSteps({ ideaId, steps, mayWrite, today }: IdeaStepsProps) {
  if (steps.length === 0) return <p className="quiet">No step yet. The smallest one counts.</p>
  return (
    <Steps>
      {steps.map(({ id, words, known_as, due_on, done_at }) => (
        <StepItem
          key={id}
          title={words}
          done={done_at !== null}
          side={
            mayWrite &&
            done_at === null && (
              <Form method="post" action={`/ideas/${ideaId}/steps/${id}/keeping`}>
                <Button about={words ?? ''}>It’s done</Button>
              </Form>
            )
          }
        >
          <bdi>{known_as}</bdi> · {sayStep({ due_on, done_at }, today)}
        </StepItem>
      ))}
    </Steps>
  )
}

function sayStep({ due_on, done_at }: { due_on: string | null; done_at: string | null }, today: string) {
  if (done_at) return `done ${sayDay(dayOf(done_at), today)}`
  return due_on ? `by ${sayDay(due_on, today)}` : 'when there is time'
}
