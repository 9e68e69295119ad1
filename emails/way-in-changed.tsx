import { Heading, Text } from '@react-email/components'
import { EmailLayout } from './layout.tsx'

export interface WayInChangedProps {
  knownAs: string
  what: 'card' | 'added' | 'removed' | 'first'
  /** Whom to ring, by name, with a number where there is one to give away. */
  contact: string | null
}

export const subject = () => 'About how you sign in'

const whatWords: Record<WayInChangedProps['what'], string> = {
  card: 'A paper card was made that you can sign in with.',
  added: 'Another e-mail address was added to your page.',
  removed: 'This e-mail address was taken away from your page. It no longer signs you in.',
  first: 'From now on we try another number or address of yours first.',
}

export default function WayInChanged({ knownAs, what, contact }: WayInChangedProps) {
  return (
    <EmailLayout preview="If you know about this, you need do nothing.">
      <Heading as="h1" style={{ fontSize: '1.5rem' }}>
        Hello {knownAs}
      </Heading>
      <Text>{whatWords[what]}</Text>
      <Text>If you know about this, you need do nothing.</Text>
      <Text>
        {contact ? `If you do not, ring ${contact}, or answer this message.` : 'If you do not, answer this message.'} We put it right
        together.
      </Text>
    </EmailLayout>
  )
}

WayInChanged.PreviewProps = { knownAs: 'Sam', what: 'card', contact: 'Fiona Lamont, 07700 900123' } satisfies WayInChangedProps
