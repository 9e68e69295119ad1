import { Button, Heading, Text } from '@react-email/components'
import type { CalendarPart } from '#app/shared/calendar.ts'
import { EmailLayout, nextButton } from './layout.tsx'

export interface CheckInAnsweredProps {
  knownAs: string
  fromName: string
  /** The time that was agreed; null when another one is asked for. */
  when: string | null
  url: string
  /** For their calendar, where one was told of it before. */
  calendar?: CalendarPart | undefined
}

export const subject = ({ fromName }: CheckInAnsweredProps) => `An answer from ${fromName}`

/** Tells who offered the times which one suits, or that neither does. */
export default function CheckInAnswered({ knownAs, fromName, when, url }: CheckInAnsweredProps) {
  return (
    <EmailLayout preview={when ?? 'Another time would suit better.'}>
      <Heading as="h1" style={{ fontSize: '1.5rem' }}>
        Hello {knownAs}
      </Heading>
      {when ? (
        <>
          <Text>{fromName} chose a time:</Text>
          <Text style={{ fontSize: '1.25rem', fontWeight: 650, margin: '0.5rem 0' }}>{when}</Text>
        </>
      ) : (
        <Text>{fromName} asks for another time.</Text>
      )}
      <Button href={url} style={nextButton}>
        Open it
      </Button>
    </EmailLayout>
  )
}

CheckInAnswered.PreviewProps = {
  knownAs: 'Pat',
  fromName: 'Sam',
  when: 'Wednesday 9 June, 11 am',
  url: 'https://alongside.example/check-ins/0b9c2a4e-5d1f-4c7a-9e3b-8f6d2a1c4e5f',
} satisfies CheckInAnsweredProps
