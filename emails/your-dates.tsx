import { Button, Heading, Text } from '@react-email/components'
import type { CalendarPart } from '#app/shared/calendar.ts'
import { EmailLayout, nextButton } from './layout.tsx'

export interface YourDatesProps {
  knownAs: string
  /** After a yes · added later · given back. */
  kind: 'yours' | 'added' | 'gone'
  dates: { title: string; when: string; where: string | null }[]
  /** Where the calendar link is. */
  calendarUrl: string
  calendar: CalendarPart | undefined
}

const subjects = { yours: 'Your dates', added: 'New in your diary', gone: 'Out of your diary' }

export const subject = ({ kind }: YourDatesProps) => subjects[kind]

const previews = {
  yours: 'When we see each other, for your calendar.',
  added: 'Something was added to your dates.',
  gone: 'These dates are yours again.',
}

const openings = {
  yours: 'Good that you are coming. These are the dates:',
  added: 'Something was added to your dates:',
  gone: 'You have given your place back. These dates are yours again:',
}

const files = {
  yours: 'The dates lie with this message, for your calendar. If one moves, you get a message.',
  added: 'It lies with this message, for your calendar.',
  gone: 'What lies with this message takes them out of your calendar.',
}

/** Dates, all in one mail: with a yes, when some are added, and when a place is given back. */
export default function YourDates({ knownAs, kind, dates, calendarUrl }: YourDatesProps) {
  return (
    <EmailLayout preview={previews[kind]}>
      <Heading as="h1" style={{ fontSize: '1.5rem' }}>
        Hello {knownAs}
      </Heading>
      <Text>{openings[kind]}</Text>
      {dates.map(({ title, when, where }) => (
        <Text key={when} style={{ margin: '0.5rem 0', ...(kind === 'gone' && { textDecoration: 'line-through' }) }}>
          <b>{when}</b>
          <br />
          {where ? `${title}, ${where}` : title}
        </Text>
      ))}
      <Text>{files[kind]}</Text>
      {kind !== 'gone' && (
        <>
          <Text>Rather have a calendar that keeps itself right? There is a private link for that.</Text>
          <Button href={calendarUrl} style={nextButton}>
            My calendar link
          </Button>
        </>
      )}
    </EmailLayout>
  )
}

YourDates.PreviewProps = {
  knownAs: 'Sam',
  kind: 'yours',
  dates: [
    { title: 'A day together', when: 'Wednesday 2 December, 10 am to 2.30 pm', where: 'Netherden Hall, side door' },
    { title: 'A day together', when: 'Wednesday 9 December, 10 am to 2.30 pm', where: null },
  ],
  calendarUrl: 'https://alongside.example/me/calendar',
  calendar: undefined,
} satisfies YourDatesProps
