import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { StepItem, Steps } from '#app/ui/steps.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { MarkNamed } from '#app/ui/voice.tsx'
import { demoCard, type DemoPerson } from '../demo-people.ts'

/** The people of the invented example, each with a button to see the house through their eyes. */
export function DemoCards({ people }: { people: readonly DemoPerson[] }) {
  return (
    <section className="stack" aria-labelledby="demo-people">
      <h2 id="demo-people">Step in as someone</h2>
      <p className="row">
        <Tag icon="info">Invented example</Tag>
      </p>
      <p>
        None of these people, places and words exist. Look round as any of them, as often as you like. What you change stays until the
        example is made anew.
      </p>
      <Steps label="People of the example">
        {people.map((person) => (
          <DemoCard key={person.key} person={person} />
        ))}
      </Steps>
      <p>
        <LineLink to="/demo/mailbox" icon="letter">
          Read the messages the example sent
        </LineLink>
      </p>
    </section>
  )
}

function DemoCard({ person: { key, knownAs, familyName, words, voice } }: { person: DemoPerson }) {
  const name = `${knownAs} ${familyName}`
  return (
    <StepItem
      mark={<MarkNamed name={name} voice={voice} />}
      title={<bdi>{name}</bdi>}
      side={
        <Form method="post" action="/demo/sign-in" reloadDocument>
          <HiddenFields values={{ person: key }} />
          <Button about={`as ${name}`}>Step in</Button>
        </Form>
      }
    >
      {words}
      {key === demoCard.person && (
        <p>
          He has a paper card: <LineLink to={`/sign-in/card/${demoCard.code}`}>open its page</LineLink> and type {demoCard.pin}.
        </p>
      )}
    </StepItem>
  )
}
