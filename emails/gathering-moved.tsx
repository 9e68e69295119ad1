import { Heading, Text } from '@react-email/components'
import type { CalendarPart } from '#app/shared/calendar.ts'
import { EmailLayout } from './layout.tsx'

export interface GatheringMovedProps {
  knownAs: string
  title: string
  when: string
  where: string | null
  calendar?: CalendarPart | undefined
}

export const subject = () => 'A new time or place'

/** A gathering has another time or place. Its neutral title only: the mail may be seen over a shoulder. */
export default function GatheringMoved({ knownAs, title, when, where }: GatheringMovedProps) {
  return (
    <EmailLayout preview="Something about when or where has changed.">
      <Heading as="h1" style={{ fontSize: '1.5rem' }}>
        Hello {knownAs}
      </Heading>
      <Text>The time or the place of “{title}” has changed. It is now:</Text>
      <Text style={{ fontSize: '1.25rem', fontWeight: 650, margin: '0.5rem 0' }}>{when}</Text>
      {where && <Text style={{ margin: '0.5rem 0' }}>{where}</Text>}
      <Text>If that does not work for you, tell us. You can answer this message.</Text>
    </EmailLayout>
  )
}

GatheringMoved.PreviewProps = {
  knownAs: 'Sam',
  title: 'A day together',
  when: 'Wednesday 2 December, 10 am to 2.30 pm',
  where: 'Netherden Hall, side door',
} satisfies GatheringMovedProps
