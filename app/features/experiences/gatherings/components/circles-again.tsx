import { Form } from '@remix-run/react'
import { sayCount } from '#app/shared/words.ts'
import { Button } from '#app/ui/button.tsx'
import { Choice } from '#app/ui/choice.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'

interface CirclesAgainProps {
  gatheringId: string
  id: string
  counts: { notYet: number; away: number }
}

/** At the door: the circles of today made again around who is here. What would change is shown before anything is so. */
export function CirclesAgain({ gatheringId, id, counts }: CirclesAgainProps) {
  return (
    <section className="stack no-print" aria-labelledby="circles-again">
      <h2 id="circles-again">Circles</h2>
      <p className="quiet">
        Who is away leaves an empty seat. The circles can be made again around who is here, with as few people moving as can be. You see
        what would change first.
      </p>
      <Form method="post" action={`/gatherings/${gatheringId}/circles`} className="stack">
        <HiddenFields values={{ id }} />
        {counts.notYet > 0 && (
          <Choice
            name="onlyHere"
            value="yes"
            plain
            label={sayCount(counts.notYet, {
              one: 'Leave out the one person who is not noted yet',
              other: 'Leave out the # people who are not noted yet',
            })}
          />
        )}
        <Button icon="arrange">Make the circles again around who is here</Button>
      </Form>
    </section>
  )
}
