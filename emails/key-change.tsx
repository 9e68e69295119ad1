import { Button, Heading, Text } from '@react-email/components'
import { EmailLayout, nextButton } from './layout.tsx'

const words = {
  passkey_added: 'A passkey was added. It can now sign in as you.',
  passkey_removed: 'A passkey was removed. It no longer signs in as you.',
  passkey_copied: 'A passkey was refused, because it looked like a copy. If you used it yourself just now, remove it and add it again.',
  app_added: 'An authenticator app was added. From now on we ask for its code when you sign in.',
  app_removed: 'The authenticator app was removed.',
  recovery_made: 'New recovery codes were made. Those you had before no longer work.',
  recovery_used: 'One of your recovery codes was used. It will not work again.',
  keys_reset: 'Your second keys were taken away, because you told us that they are lost. Sign in with your e-mail, then add new ones.',
}

/** What can change in how somebody signs in. */
export type KeyChange = keyof typeof words

export interface KeyChangeProps {
  knownAs: string
  what: KeyChange
  keysUrl: string
}

export const subject = () => 'A change in how you sign in'

/** Tells somebody of every change to their keys, so that one they did not make is seen. */
export default function KeyChanged({ knownAs, what, keysUrl }: KeyChangeProps) {
  return (
    <EmailLayout preview="If this was you, you need do nothing.">
      <Heading as="h1" style={{ fontSize: '1.5rem' }}>
        Hello {knownAs}
      </Heading>
      <Text>{words[what]}</Text>
      <Text>If this was you, you need do nothing. If it was not, look at your keys now, sign out everywhere else, and tell us.</Text>
      <Button href={keysUrl} style={nextButton}>
        Look at my keys
      </Button>
    </EmailLayout>
  )
}

KeyChanged.PreviewProps = {
  knownAs: 'Sam',
  what: 'passkey_added',
  keysUrl: 'https://alongside.example/me/keys',
} satisfies KeyChangeProps
