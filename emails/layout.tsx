import { Body, Container, Head, Hr, Html, Preview, Text } from '@react-email/components'
import type { ReactNode } from 'react'

const page = {
  backgroundColor: '#fefdf9',
  color: '#1f2637',
  fontFamily: '-apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontSize: '17px',
  lineHeight: '1.5',
}

/** The paper every mail is written on: one column, large type, nothing to load from anywhere. */
export function EmailLayout({ preview, children }: { preview: string; children: ReactNode }) {
  return (
    <Html lang="en-GB" dir="ltr">
      <Head />
      <Preview>{preview}</Preview>
      <Body style={page}>
        <Container style={{ maxWidth: '36rem', padding: '1rem' }}>
          {children}
          <Hr style={{ borderColor: '#e6e3d7', margin: '1.5rem 0 0.5rem' }} />
          <Text style={{ color: '#4b5468', fontSize: '15px', margin: 0 }}>You can answer this message: a person reads it.</Text>
        </Container>
      </Body>
    </Html>
  )
}

/** The one thing to press. Yellow means now, here as on the screens. */
export const nextButton = {
  backgroundColor: '#ffd23f',
  border: '2px solid #1f2637',
  borderRadius: '7px',
  color: '#1f2637',
  display: 'inline-block',
  fontWeight: 650,
  padding: '12px 20px',
  textDecoration: 'none',
}
