import { Button, Heading, Text } from '@react-email/components'
import type { CalendarPart } from '#app/shared/calendar.ts'
import { EmailLayout, nextButton } from './layout.tsx'

export interface CheckInTimesProps {
  knownAs: string
  fromName: string
  /** One or two, each as a day and a time. */
  times: string[]
  /** By phone, in person … */
  by: string
  /** What the sender wrote to go with it, if anything. */
  words: string | null
  answerUrl: string
  phone: string | null
  /** For their calendar, where one was told of it before. */
  calendar?: CalendarPart | undefined
}

export const subject = ({ fromName }: CheckInTimesProps) => `A time to talk with ${fromName}`

/** Asks which of two times suits. Neither is a good answer too. */
export default function CheckInTimes({ knownAs, fromName, times, by, words, answerUrl, phone }: CheckInTimesProps) {
  return (
    <EmailLayout preview="Choose what suits you, or ask for another time.">
      <Heading as="h1" style={{ fontSize: '1.5rem' }}>
        Hello {knownAs}
      </Heading>
      {words && <Text style={{ whiteSpace: 'pre-line' }}>{words}</Text>}
      <Text>
        {fromName} would like to talk with you, {by}. What would suit you?
      </Text>
      {times.map((time) => (
        <Text key={time} style={{ fontSize: '1.25rem', fontWeight: 650, margin: '0.5rem 0' }}>
          {time}
        </Text>
      ))}
      <Button href={answerUrl} style={nextButton}>
        Choose a time
      </Button>
      <Text>
        The button opens a page where you choose, or ask for another time. It asks for no password, and opening it decides nothing.
      </Text>
      {phone && (
        <Text>
          Rather ring? {fromName} is on {phone}.
        </Text>
      )}
    </EmailLayout>
  )
}

CheckInTimes.PreviewProps = {
  knownAs: 'Sam',
  fromName: 'Pat',
  times: ['Wednesday 9 June, 11 am', 'Friday 11 June, 11 am'],
  by: 'by phone',
  words: null,
  answerUrl: 'https://alongside.example/answers/abc',
  phone: '07700 900142',
} satisfies CheckInTimesProps
