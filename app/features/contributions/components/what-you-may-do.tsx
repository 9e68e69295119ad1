import { Form } from '@remix-run/react'
import { Button } from '#app/ui/button.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import type { Offers } from '../permissions.ts'

/** What this reader may do with these words, and nothing else. */
export function WhatYouMayDo({ id, offers }: { id: string; offers: Offers }) {
  const at = (page: string) => `/contributions/${id}/${page}`
  if (!Object.values(offers).some(Boolean)) return null
  return (
    <nav className="row no-print" aria-label="What you may do">
      {offers.plant && (
        <LineLink to={`/ideas/new?from=${id}`} icon="plus">
          Plant an idea from this
        </LineLink>
      )}
      {offers.answer && (
        <LineLink to={at('answers')} icon="speak">
          Write back
        </LineLink>
      )}
      {offers.end && (
        <LineLink to={at('ending')} icon="check">
          Say what came of it
        </LineLink>
      )}
      {offers.reopen && (
        <LineLink to={at('reopening')} icon="again">
          Open it again
        </LineLink>
      )}
      {offers.link && (
        <LineLink to={at('links')} icon="next">
          Say what it grew from
        </LineLink>
      )}
      {offers.edit && (
        <LineLink to={at('edit')} icon="pencil">
          Change my words
        </LineLink>
      )}
      {offers.takeBack && <LineLink to={at('retraction')}>Take back</LineLink>}
      {offers.hide && (
        <LineLink to={at('hiding')} icon="hidden">
          Hide from others
        </LineLink>
      )}
      {offers.show && (
        <Form method="post" action={at('showing')}>
          <Button icon="eye">Show again</Button>
        </Form>
      )}
    </nav>
  )
}
