import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { CodeField } from '#app/ui/code-field.tsx'

/** The way into one session for whoever has its code: no account, no name. `example`: a code to try. */
export function RoomCode({ example }: { example: string | null }) {
  return (
    <section className="stack" aria-labelledby="room-code">
      <h2 id="room-code">Are you in a session right now?</h2>
      <Form method="post" action="/join" className="stack">
        <CodeField
          name="code"
          label="The code of the room"
          hint={
            example
              ? `It is on the screen in the room. In this example: ${example}`
              : 'It is on the screen in the room. You need no account.'
          }
        />
        <Button>Come in with the code</Button>
      </Form>
    </section>
  )
}
