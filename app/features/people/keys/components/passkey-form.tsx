import { Form, useSubmit } from '@remix-run/react'
import { useState, type FormEvent, type ReactNode } from 'react'
import { Notice } from '#app/ui/notice.tsx'
import { askBrowser, type PasskeyWork } from './ask-browser.ts'

interface PasskeyFormProps {
  work: PasskeyWork
  /** Where the server gives something to sign. */
  challengeAt: string
  /** Where the answer goes. */
  action: string
  /** Its fields and its button. */
  children: ReactNode
}

/** A form whose answer comes from a passkey. Without JavaScript it says so; everything else here works without. */
export function PasskeyForm({ work, challengeAt, action, children }: PasskeyFormProps) {
  const submit = useSubmit()
  const [trouble, setTrouble] = useState<string>()

  async function ask(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setTrouble(undefined)
    const asked = await askBrowser(work, challengeAt)
    if (!asked.ok) return setTrouble(asked.words)
    form.set('answer', asked.answer)
    submit(form, { method: 'post', action })
  }

  return (
    <Form method="post" action={action} onSubmit={ask} className="stack">
      <noscript>
        <Notice title="A passkey needs JavaScript, and it is off here.">All the other ways work without it.</Notice>
      </noscript>
      {trouble && <Notice variant="care" title={trouble} justNow />}
      {children}
    </Form>
  )
}
