import { Button, Heading, Text } from '@react-email/components'
import type { CalendarPart } from '#app/shared/calendar.ts'
import { EmailLayout, nextButton } from './layout.tsx'

export interface ForYourCalendarProps {
  knownAs: string
  otherName: string
  when: string
  isGone: boolean
  url: string
  calendar: CalendarPart | undefined
}

export const subject = ({ isGone }: ForYourCalendarProps) => (isGone ? 'Out of your calendar' : 'For your calendar')

/** A time two people agreed on, or one that no longer holds, for the calendar of one who needs no other mail about it. */
export default function ForYourCalendar({ knownAs, otherName, when, isGone, url }: ForYourCalendarProps) {
  return (
    <EmailLayout preview={isGone ? 'A time that no longer holds.' : when}>
      <Heading as="h1" style={{ fontSize: '1.5rem' }}>
        Hello {knownAs}
      </Heading>
      <Text>{isGone ? `This time for you and ${otherName} no longer holds:` : `You and ${otherName} talk:`}</Text>
      <Text style={{ fontSize: '1.25rem', fontWeight: 650, margin: '0.5rem 0', ...(isGone && { textDecoration: 'line-through' }) }}>
        {when}
      </Text>
      <Button href={url} style={nextButton}>
        Open it
      </Button>
    </EmailLayout>
  )
}

ForYourCalendar.PreviewProps = {
  knownAs: 'Sam',
  otherName: 'Pat',
  when: 'Wednesday 9 June, 11 am',
  isGone: false,
  url: 'https://alongside.example/check-ins/0b9c2a4e-5d1f-4c7a-9e3b-8f6d2a1c4e5f',
  calendar: undefined,
} satisfies ForYourCalendarProps
