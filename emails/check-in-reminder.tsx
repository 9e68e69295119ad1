import { Button, Heading, Text } from '@react-email/components'
import { EmailLayout, nextButton } from './layout.tsx'

export interface CheckInReminderProps {
  knownAs: string
  withName: string
  when: string
  by: string
  url: string
  phone: string | null
}

export const subject = ({ withName, when }: CheckInReminderProps) => `${when}: ${withName}`

/** Two days before a talk: when it is, with whom, and that it can be moved. */
export default function CheckInReminder({ knownAs, withName, when, by, url, phone }: CheckInReminderProps) {
  return (
    <EmailLayout preview={`You and ${withName} talk soon.`}>
      <Heading as="h1" style={{ fontSize: '1.5rem' }}>
        Hello {knownAs}
      </Heading>
      <Text>
        You and {withName} talk {by}:
      </Text>
      <Text style={{ fontSize: '1.25rem', fontWeight: 650, margin: '0.5rem 0' }}>{when}</Text>
      <Text>If the day turns out badly, another one is fine. You need no reason.</Text>
      <Button href={url} style={nextButton}>
        See it, or move it
      </Button>
      {phone && (
        <Text>
          Rather ring? {withName} is on {phone}.
        </Text>
      )}
    </EmailLayout>
  )
}

CheckInReminder.PreviewProps = {
  knownAs: 'Sam',
  withName: 'Pat',
  when: 'Wednesday 9 June, 11 am',
  by: 'by phone',
  url: 'https://alongside.example/check-ins/0b9c2a4e-5d1f-4c7a-9e3b-8f6d2a1c4e5f',
  phone: '07700 900142',
} satisfies CheckInReminderProps
