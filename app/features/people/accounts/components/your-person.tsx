import { PhoneLink } from '#app/ui/line-link.tsx'
import { Card } from '#app/ui/card.tsx'

interface YourPersonProps {
  contact: { name: string; words: string | null; phone: string | null } | null
}

/** The one person to turn to, before anything is asked. */
export function YourPerson({ contact }: YourPersonProps) {
  return (
    <Card labelledBy="your-person">
      <h2 id="your-person">Your person here</h2>
      {contact ? (
        <>
          <p>
            <b>
              <bdi>{contact.name}</bdi>
            </b>
            {contact.words && <span className="quiet"> · {contact.words}</span>}
          </p>
          {contact.phone && (
            <p>
              <PhoneLink number={contact.phone} about={`, to ring ${contact.name}`} />
            </p>
          )}
          <p>About anything: how to get there, children, money, changing your mind, or something that did not feel right.</p>
        </>
      ) : (
        <p>Nobody is named for you yet. Until then, turn to whoever invited you.</p>
      )}
    </Card>
  )
}
