import { Button, Heading, Text } from '@react-email/components'
import type { CalendarPart } from '#app/shared/calendar.ts'
import { EmailLayout, nextButton } from './layout.tsx'

export interface CheckInCalledOffProps {
  knownAs: string
  fromName: string
  when: string
  url: string
  /** For their calendar, where one was told of it before. */
  calendar?: CalendarPart | undefined
}

export const subject = () => 'Called off'

/** A talk does not take place. What was written with it is read after signing in. */
export default function CheckInCalledOff({ knownAs, fromName, when, url }: CheckInCalledOffProps) {
  return (
    <EmailLayout preview="Something in your diary does not take place.">
      <Heading as="h1" style={{ fontSize: '1.5rem' }}>
        Hello {knownAs}
      </Heading>
      <Text>{fromName} had to call this off:</Text>
      <Text style={{ fontSize: '1.25rem', fontWeight: 650, margin: '0.5rem 0', textDecoration: 'line-through' }}>{when}</Text>
      <Button href={url} style={nextButton}>
        Open it
      </Button>
    </EmailLayout>
  )
}

CheckInCalledOff.PreviewProps = {
  knownAs: 'Sam',
  fromName: 'Pat',
  when: 'Wednesday 9 June, 11 am',
  url: 'https://alongside.example/check-ins/0b9c2a4e-5d1f-4c7a-9e3b-8f6d2a1c4e5f',
} satisfies CheckInCalledOffProps
