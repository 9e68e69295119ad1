import { Form } from '@remix-run/react'
import { dayOf, sayDay, sayTime } from '#app/shared/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import type { RunIn } from '../queries/run-ins.server.ts'

interface RunInsProps {
  runIns: readonly RunIn[]
  /** Up to which entry the reader has said they have seen them. */
  noted: number
  today: string
}

/** Who ran into a hidden rule and when. Somebody who keeps trying may be looking for what is hidden: a word with them helps. */
export function RunIns({ runIns, noted, today }: RunInsProps) {
  const hasNew = runIns.some(({ no }) => no > noted)
  return (
    <section className="stack" aria-labelledby="run-ins">
      <h2 id="run-ins">Who ran into a hidden rule</h2>
      <p className="quiet">
        They read that it does not work, and that you can say more. Rules about who works with or manages whom count here too.
      </p>
      {runIns.length === 0 ? (
        <p>Nobody so far.</p>
      ) : (
        <Steps label="Who ran into a hidden rule">
          {runIns.map(({ no, at, who, experience, moved }) => (
            <StepItem
              key={no}
              icon={no > noted ? 'eye' : 'check'}
              title={
                <>
                  <bdi>{who}</bdi> · {experience}
                </>
              }
            >
              {sayDay(dayOf(at), today)}, {sayTime(at)}.{' '}
              {moved ? (
                <>
                  Moving <bdi>{moved}</bdi>.
                </>
              ) : (
                'Working out a mix.'
              )}
            </StepItem>
          ))}
        </Steps>
      )}
      {hasNew && (
        <Form method="post" action="/keep-aparts/run-ins">
          <Button>I have seen these</Button>
        </Form>
      )}
    </section>
  )
}
