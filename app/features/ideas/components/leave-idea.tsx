import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import { ideaPartWords, type IdeaPart } from '../idea-parts.ts'

interface LeaveIdeaProps {
  ideaId: string
  parts: { id: string; person_id: string; part: IdeaPart; known_as: string }[]
}

/** Who is in it, each with a way out. Coming back is as easy. */
export function LeaveIdea({ ideaId, parts }: LeaveIdeaProps) {
  return (
    <Steps label="Who is in it">
      {parts.map(({ id, person_id, part, known_as }) => (
        <StepItem
          key={id}
          icon="people"
          title={<bdi>{known_as}</bdi>}
          side={
            <Form method="post" action={`/ideas/${ideaId}/people/leaving`}>
              <HiddenFields values={{ personId: person_id, part }} />
              <Button variant="quiet" about={known_as}>
                Take out
              </Button>
            </Form>
          }
        >
          {ideaPartWords[part].title}
        </StepItem>
      ))}
    </Steps>
  )
}
