import { Heading, Text } from '@react-email/components'
import type { CalendarPart } from '#app/shared/calendar.ts'
import { EmailLayout } from './layout.tsx'

export interface PlaceCancelledProps {
  knownAs: string
  name: string
  days: string
  /** Why, by who cancelled it. */
  words: string
  from: string | null
  phone: string | null
  /** For their calendar, where one was told of it before. */
  calendar?: CalendarPart | undefined
}

export const subject = () => 'A change to your dates'

export default function PlaceCancelled({ knownAs, name, days, words, from, phone }: PlaceCancelledProps) {
  return (
    <EmailLayout preview="These days will not take place.">
      <Heading as="h1" style={{ fontSize: '1.5rem' }}>
        Hello {knownAs}
      </Heading>
      <Text>
        {name}, {days}, will not take place. We are sorry.
      </Text>
      <Text style={{ whiteSpace: 'pre-line' }}>{words}</Text>
      {from && phone && (
        <Text>
          If you would like to talk about it, ring {from} on {phone}.
        </Text>
      )}
    </EmailLayout>
  )
}

PlaceCancelled.PreviewProps = {
  knownAs: 'Sam',
  name: 'Spring at the lodge',
  days: 'Friday 16 to Sunday 18 April',
  words: 'The lodge has had a flood. We are looking for new days in May, and you are the first we will ask.',
  from: 'Pat',
  phone: '07700 900142',
} satisfies PlaceCancelledProps
