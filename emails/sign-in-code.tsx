import { Button, Heading, Text } from '@react-email/components'
import { EmailLayout, nextButton } from './layout.tsx'

export interface SignInCodeProps {
  knownAs: string
  code: string
  linkUrl: string
  minutes: number
}

export const subject = () => 'Your code to sign in'

export default function SignInCode({ knownAs, code, linkUrl, minutes }: SignInCodeProps) {
  return (
    <EmailLayout preview="Type this code, or use the link.">
      <Heading as="h1" style={{ fontSize: '1.5rem' }}>
        Hello {knownAs}
      </Heading>
      <Text>Type this code where you asked for it:</Text>
      <Text style={{ fontSize: '2rem', fontWeight: 800, letterSpacing: '0.12em', margin: '0.5rem 0' }}>{code}</Text>
      <Text>Or sign in on this device:</Text>
      <Button href={linkUrl} style={nextButton}>
        Sign in
      </Button>
      <Text>Both work once, for {minutes} minutes. If you did not ask for this, you need do nothing.</Text>
    </EmailLayout>
  )
}

SignInCode.PreviewProps = {
  knownAs: 'Sam',
  code: 'HT4K9WQ2',
  linkUrl: 'https://alongside.example/sign-in/link?token=abc',
  minutes: 15,
} satisfies SignInCodeProps
