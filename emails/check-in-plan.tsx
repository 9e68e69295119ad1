import { Button, Heading, Text } from '@react-email/components'
import { EmailLayout, nextButton } from './layout.tsx'

export interface CheckInPlanProps {
  knownAs: string
  otherName: string
  /** Whether the other one is there for the reader, or the reader for them. */
  isForThem: boolean
  /** The first day planned, if one is. */
  firstOn: string | null
  url: string
}

export const subject = ({ otherName }: CheckInPlanProps) => `You and ${otherName}`

/** Two people begin to walk together: each is told who the other is, and where the plan is. */
export default function CheckInPlan({ knownAs, otherName, isForThem, firstOn, url }: CheckInPlanProps) {
  return (
    <EmailLayout preview={`${otherName} and you will talk now and then.`}>
      <Heading as="h1" style={{ fontSize: '1.5rem' }}>
        Hello {knownAs}
      </Heading>
      <Text>
        {isForThem
          ? `${otherName} is there for you in the time ahead. You talk now and then, about what matters to you.`
          : `You are there for ${otherName} in the time ahead. You talk now and then, about what matters to them.`}
      </Text>
      {firstOn && <Text>The first talk is planned for {firstOn}. Every date can be moved.</Text>}
      <Button href={url} style={nextButton}>
        See the dates
      </Button>
    </EmailLayout>
  )
}

CheckInPlan.PreviewProps = {
  knownAs: 'Sam',
  otherName: 'Pat',
  isForThem: true,
  firstOn: 'Wednesday 9 June',
  url: 'https://alongside.example/coachings/0b9c2a4e-5d1f-4c7a-9e3b-8f6d2a1c4e5f',
} satisfies CheckInPlanProps
