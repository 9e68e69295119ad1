import { Form } from '@remix-run/react'
import { noneSuits } from '#app/features/coaching/check-in-words.ts'
import { sayDayTime } from '#app/shared/dates.ts'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { TextArea } from '#app/ui/text-area.tsx'
import { RingSomebody } from './ring-somebody.tsx'

interface WhichTimeProps {
  question: {
    knownAs: string
    coachName: string
    times: string[]
    by: string
    ringing: { name: string; phone: string | null }
  }
  mistakes?: FormMistakes | undefined
}

/** Which of the times suits, each one press; or another one. Nothing here says what the talk is about. */
export function WhichTime({ question: { knownAs, coachName, times, by, ringing }, mistakes }: WhichTimeProps) {
  return (
    <>
      <PageHeader kicker={`Hello ${knownAs}`} title={`When would you like to talk with ${coachName}?`} lead={`You talk ${by}.`} />
      <div className="stack stack-large">
        {times.map((time) => (
          <Form key={time} method="post">
            <Button name="answer" value={time} wide>
              {sayDayTime(time)}
            </Button>
          </Form>
        ))}
        <Form method="post" className="stack stack-small">
          <TextArea
            name="words"
            label="Or what would suit you better"
            hint={`A line is enough, and you can leave it empty. Only ${coachName} reads it.`}
            rows={2}
            defaultValue={mistakes?.typed.words}
            error={mistakes?.errors.words}
          />
          <Button name="answer" value={noneSuits} wide>
            Ask for another time
          </Button>
        </Form>
        <RingSomebody ringing={ringing} before="Rather talk first?" />
        <p className="small quiet">This page answers one question and signs nobody in. It is done when you press one of the buttons.</p>
      </div>
    </>
  )
}
