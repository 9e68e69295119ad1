import { Button, Heading, Text } from '@react-email/components'
import { EmailLayout, nextButton } from './layout.tsx'

export interface WordForYouProps {
  knownAs: string
  fromName: string
  url: string
}

export const subject = () => 'There is a word for you'

/** Somebody answered what this person said, or wrote what came of it. The words themselves are read after signing in. */
export default function WordForYou({ knownAs, fromName, url }: WordForYouProps) {
  return (
    <EmailLayout preview={`${fromName} wrote back to you.`}>
      <Heading as="h1" style={{ fontSize: '1.5rem' }}>
        Hello {knownAs}
      </Heading>
      <Text>{fromName} wrote back to something you said. It waits for you where you left it.</Text>
      <Button href={url} style={nextButton}>
        Read it
      </Button>
    </EmailLayout>
  )
}

WordForYou.PreviewProps = {
  knownAs: 'Sam',
  fromName: 'Pat',
  url: 'https://alongside.example/contributions/0b9c2a4e-5d1f-4c7a-9e3b-8f6d2a1c4e5f',
} satisfies WordForYouProps
