import { Button, Heading, Text } from '@react-email/components'
import { EmailLayout, nextButton } from './layout.tsx'

export interface PlaceInvitationProps {
  knownAs: string
  /** What the days are called; never what they are for. */
  name: string
  days: string
  answerBy: string
  answerUrl: string
  /** Whom to ring, and where they have one, the number. */
  from: string | null
  phone: string | null
}

export const subject = ({ from }: PlaceInvitationProps) => (from ? `An invitation from ${from}` : 'An invitation')

export default function PlaceInvitation({ knownAs, name, days, answerBy, answerUrl, from, phone }: PlaceInvitationProps) {
  return (
    <EmailLayout preview="Yes, not now or no: each is a good answer.">
      <Heading as="h1" style={{ fontSize: '1.5rem' }}>
        Hello {knownAs}
      </Heading>
      <Text>We would like you to come:</Text>
      <Text style={{ fontSize: '1.25rem', fontWeight: 650, margin: '0.5rem 0 0' }}>{name}</Text>
      <Text style={{ margin: '0 0 0.5rem' }}>{days}</Text>
      <Text>Yes, not now or no: each is a good answer. Tell us by {answerBy}. If you need longer to think, say so.</Text>
      <Button href={answerUrl} style={nextButton}>
        Answer
      </Button>
      <Text>The button opens a page with three answers. It asks for no password, and nothing is decided until you press one.</Text>
      {from && phone && (
        <Text>
          Rather talk first? Ring {from} on {phone}.
        </Text>
      )}
    </EmailLayout>
  )
}

PlaceInvitation.PreviewProps = {
  knownAs: 'Sam',
  name: 'Spring at the lodge',
  days: 'Friday 16 to Sunday 18 April',
  answerBy: 'Tuesday 23 March',
  answerUrl: 'https://alongside.example/answers/abc',
  from: 'Pat',
  phone: '07700 900142',
} satisfies PlaceInvitationProps
