import { Form } from '@remix-run/react'
import { sayCount, sayList } from '#app/shared/words.ts'
import { Button } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'

interface CirclesToMendProps {
  experienceId: string
  id: string
  left: readonly string[]
  unseated: readonly string[]
}

/** Somebody gave up their place, or got one, since the circles to come were chosen: one press shows what would change. */
export function CirclesToMend({ experienceId, id, left, unseated }: CirclesToMendProps) {
  if (left.length + unseated.length === 0) return null
  return (
    <Notice icon="people" title={sayTitle(left, unseated)}>
      <p>The circles still to come can be mended around that, with as few people moving as can be. You see what would change first.</p>
      <Form method="post" action={`/experiences/${experienceId}/circles/mending`}>
        <HiddenFields values={{ id }} />
        <Button icon="arrange">Mend the circles</Button>
      </Form>
      {left.length > 0 && <LineLink to={`/experiences/${experienceId}/places`}>Who could come instead, like for like</LineLink>}
    </Notice>
  )
}

function sayTitle(left: readonly string[], unseated: readonly string[]) {
  const gone = sayCount(left.length, {
    one: `${sayList(left)} gave up a place.`,
    other: `${sayList(left)} gave up their places.`,
    none: '',
  })
  const come = sayCount(unseated.length, {
    one: `${sayList(unseated)} has no seat yet.`,
    other: `${sayList(unseated)} have no seat yet.`,
    none: '',
  })
  return [gone, come].filter(Boolean).join(' ')
}
