import { Button, Heading, Text } from '@react-email/components'
import { EmailLayout, nextButton } from './layout.tsx'

export interface RecordAnswerProps {
  knownAs: string
  byName: string
  url: string
}

export const subject = () => 'There is an answer for you'

/** What somebody asked about their record has its answer. The words themselves are read after signing in. */
export default function RecordAnswer({ knownAs, byName, url }: RecordAnswerProps) {
  return (
    <EmailLayout preview={`${byName} wrote back to you.`}>
      <Heading as="h1" style={{ fontSize: '1.5rem' }}>
        Hello {knownAs}
      </Heading>
      <Text>{byName} has answered what you asked. It waits for you on your page.</Text>
      <Button href={url} style={nextButton}>
        Read it
      </Button>
    </EmailLayout>
  )
}

RecordAnswer.PreviewProps = {
  knownAs: 'Sam',
  byName: 'Fiona Example',
  url: 'https://alongside.example/me/record#asked',
} satisfies RecordAnswerProps
