import { Form } from '@remix-run/react'
import { Button } from './button.tsx'

/** Stands over every page while somebody is signed in on a phone that others use: what it means, and the way out. */
export function SharedPhoneBar() {
  return (
    <aside className="shared-phone" aria-label="This phone">
      <p>Other people use this phone. What is private stays closed here, and after 15 quiet minutes you are signed out.</p>
      <Form method="post" action="/sign-out" reloadDocument>
        <Button icon="exit">Sign out of this phone</Button>
      </Form>
    </aside>
  )
}
