import { Button, Heading, Text } from '@react-email/components'
import { EmailLayout, nextButton } from './layout.tsx'

export interface CheckInEndedProps {
  knownAs: string
  otherName: string
  url: string
}

export const subject = ({ otherName }: CheckInEndedProps) => `You and ${otherName}`

/** Two people have stopped walking together. What they wrote stays where it was. */
export default function CheckInEnded({ knownAs, otherName, url }: CheckInEndedProps) {
  return (
    <EmailLayout preview="The dates ahead are called off.">
      <Heading as="h1" style={{ fontSize: '1.5rem' }}>
        Hello {knownAs}
      </Heading>
      <Text>The talks between you and {otherName} have come to their end, and the dates ahead are called off.</Text>
      <Button href={url} style={nextButton}>
        Look back
      </Button>
    </EmailLayout>
  )
}

CheckInEnded.PreviewProps = {
  knownAs: 'Sam',
  otherName: 'Pat',
  url: 'https://alongside.example/coachings/0b9c2a4e-5d1f-4c7a-9e3b-8f6d2a1c4e5f',
} satisfies CheckInEndedProps
