import { Heading, Text } from '@react-email/components'
import type { CalendarPart } from '#app/shared/calendar.ts'
import { EmailLayout } from './layout.tsx'

export interface GatheringCalledOffProps {
  knownAs: string
  title: string
  when: string
  words: string
  calendar?: CalendarPart | undefined
}

export const subject = () => 'Called off'

/** A gathering does not take place, and why, in the words of who called it off. */
export default function GatheringCalledOff({ knownAs, title, when, words }: GatheringCalledOffProps) {
  return (
    <EmailLayout preview="Something in your diary does not take place.">
      <Heading as="h1" style={{ fontSize: '1.5rem' }}>
        Hello {knownAs}
      </Heading>
      <Text>“{title}” does not take place:</Text>
      <Text style={{ fontSize: '1.25rem', fontWeight: 650, margin: '0.5rem 0', textDecoration: 'line-through' }}>{when}</Text>
      <Text style={{ whiteSpace: 'pre-line' }}>{words}</Text>
    </EmailLayout>
  )
}

GatheringCalledOff.PreviewProps = {
  knownAs: 'Sam',
  title: 'A day together',
  when: 'Wednesday 2 December, 10 am to 2.30 pm',
  words: 'The hall has no heating this week. We will find another day together.',
} satisfies GatheringCalledOffProps
