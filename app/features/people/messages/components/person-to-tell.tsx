import { Form, Link } from '@remix-run/react'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { PhoneLink } from '#app/ui/line-link.tsx'
import { Select } from '#app/ui/select.tsx'
import { Tag } from '#app/ui/tag.tsx'
import type { ToTell } from '../queries/delivery.server.ts'

const tags = { email: 'Didn’t arrive', sms: 'Didn’t arrive', phone: 'To ring', letter: 'To print' } as const

/** One person to be told: the number with what is safe beside it, and each message with why, and what can be done. */
export function PersonToTell({ person, today }: { person: ToTell; today: string }) {
  return (
    <Card as="section" labelledBy={`person-${person.id}`}>
      <div className="stack">
        <div className="row">
          <h3 id={`person-${person.id}`}>
            <Link to={`/people/${person.id}`}>
              <bdi>{person.name}</bdi>
            </Link>
          </h3>
          <Numbers person={person} />
        </div>
        <ul className="stack">
          {person.messages.map((message) => (
            <li key={message.id} className="stack stack-small">
              <div className="row">
                <Tag variant={isByHand(message.channel) ? 'now' : 'care'}>{tags[message.channel]}</Tag>
                <b>{message.about}</b>
                {message.lookAt && (
                  <Link to={message.lookAt}>
                    What to say <span className="hidden-words">to {person.name}</span>
                  </Link>
                )}
              </div>
              <p className="quiet">
                {sayDay(dayOf(message.at), today)}. {message.why}
              </p>
              <Actions message={message} name={person.name} />
            </li>
          ))}
        </ul>
      </div>
    </Card>
  )
}

const isByHand = (channel: ToTell['messages'][number]['channel']) => channel === 'phone' || channel === 'letter'

/** What is safe stands with the number, so that nothing parts them. */
function Numbers({ person }: { person: ToTell }) {
  return (
    <div className="row">
      {person.numbers.length === 0 && <span className="quiet">No number that may be used</span>}
      {person.numbers.map(({ id, number, words }) => (
        <span key={id} className="row">
          <PhoneLink number={number} about={`: ring ${person.name}`} />
          {words && <b>{words}</b>}
        </span>
      ))}
      {person.reachWords && <span className="quiet">{person.reachWords}</span>}
    </div>
  )
}

function Actions({ message, name }: { message: ToTell['messages'][number]; name: string }) {
  const about = `about: ${message.about}, to ${name}`
  return (
    <div className="row no-print">
      <Form method="post" action={`/delivery/${message.id}/call`}>
        <Button icon="check" about={about}>
          {message.channel === 'letter' ? 'Printed and posted' : 'I rang'}
        </Button>
      </Form>
      {message.canRetry && (
        <Form method="post" action={`/delivery/${message.id}/another-try`}>
          <Button icon="again" variant="quiet" about={about}>
            Try again
          </Button>
        </Form>
      )}
      {message.otherWays.length > 0 && (
        <details>
          <summary>
            Use another way <span className="hidden-words">{about}</span>
          </summary>
          <Form method="post" action={`/delivery/${message.id}/way`} className="stack stack-small">
            <Select
              id={`way-${message.id}`}
              name="wayId"
              label="Send it there"
              options={message.otherWays.map(({ id, words }) => ({ value: id, label: words }))}
            />
            <Button about={about}>Send it there</Button>
          </Form>
        </details>
      )}
    </div>
  )
}
