import { Button, Heading, Text } from '@react-email/components'
import { EmailLayout, nextButton } from './layout.tsx'

export interface AboutARecordProps {
  knownAs: string
  askedBy: string
  /** What they chose, as a sentence. */
  about: string
  words: string
  /** The day by which they were promised an answer. */
  answerBy: string
  /** Where to answer; what was asked before there was such a page has none. */
  url?: string
}

export const subject = () => 'Someone asks about their record'

export default function AboutARecord({ knownAs, askedBy, about, words, answerBy, url }: AboutARecordProps) {
  return (
    <EmailLayout preview="They were promised an answer from you.">
      <Heading as="h1" style={{ fontSize: '1.5rem' }}>
        Hello {knownAs}
      </Heading>
      <Text>{askedBy} looked at what is held about them, and says:</Text>
      <Text>{about}.</Text>
      <Text style={{ borderLeft: '3px solid #7c8290', fontFamily: 'Georgia, serif', paddingLeft: '1rem', whiteSpace: 'pre-line' }}>
        {words}
      </Text>
      <Text>They were promised an answer from you by {answerBy}. The law allows no longer.</Text>
      {url && (
        <Button href={url} style={nextButton}>
          Read and answer
        </Button>
      )}
    </EmailLayout>
  )
}

AboutARecord.PreviewProps = {
  knownAs: 'Fiona',
  askedBy: 'Sam Example',
  about: 'Something is wrong and should be put right',
  words: 'My son’s school has changed.',
  answerBy: 'Friday 18 December',
  url: 'https://alongside.example/record-requests/0b9c2a4e-5d1f-4c7a-9e3b-8f6d2a1c4e5f',
} satisfies AboutARecordProps
