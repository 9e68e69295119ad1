import { Heading, Text } from '@react-email/components'
import { EmailLayout } from './layout.tsx'

export interface CardForSomeoneProps {
  knownAs: string
  /** Whose card it is, by first name. */
  person: string
  /** Who made it. */
  madeBy: string
}

export const subject = () => 'A new sign-in card'

export default function CardForSomeone({ knownAs, person, madeBy }: CardForSomeoneProps) {
  return (
    <EmailLayout preview="If you know about this, you need do nothing.">
      <Heading as="h1" style={{ fontSize: '1.5rem' }}>
        Hello {knownAs}
      </Heading>
      <Text>
        {madeBy} made a new paper card for {person} to sign in with, and {person} chooses a new PIN for it.
      </Text>
      <Text>
        Somebody besides {madeBy} is always told of this, and {person} can turn to you. If {person} did not ask for it, answer this message:
        the card can be stopped.
      </Text>
    </EmailLayout>
  )
}

CardForSomeone.PreviewProps = { knownAs: 'Nan', person: 'Sam', madeBy: 'Fiona Lamont' } satisfies CardForSomeoneProps
