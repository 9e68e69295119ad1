import { Form } from '@remix-run/react'
import type { FormMistakes } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { QrCode } from '#app/ui/qr-code.tsx'
import { doorHours, doorHoursWords } from '../door-codes.ts'

interface StandingOpenProps {
  gatheringId: string
  /** Null once it cannot be shown any more. */
  code: string | null
  qr: { size: number; path: string } | null
  closes: string
  joinAt: string
}

/** The open door: its code, large enough to hold up or to print and hang there, and the way to close it. */
export function StandingOpen({ gatheringId, code, qr, closes, joinAt }: StandingOpenProps) {
  return (
    <Card variant="next" labelledBy="door">
      <h2 id="door">The door is open until {closes}</h2>
      <p>
        Go to <b>{joinAt}</b> and type
      </p>
      {code && (
        <p className="door-code">
          <span aria-hidden="true">{code}</span>
          <span className="hidden-words">{[...code].join(' ')}</span>
        </p>
      )}
      {qr && (
        <>
          <p>Or point your phone’s camera here.</p>
          <div className="door-qr">
            <QrCode {...qr} label="The same way in, by camera" />
          </div>
          <p className="quiet no-print">Print this page to hang on the door. Only the way in is printed.</p>
        </>
      )}
      <Form method="post" action={`/gatherings/${gatheringId}/door/closing`}>
        <Button>Close the door</Button>
      </Form>
      <LineLink to={`/gatherings/${gatheringId}/values/wall`}>Show the wall with this code</LineLink>
    </Card>
  )
}

/** No door yet: how long should it stand open? */
export function ClosedDoor({ id, isCalledOff, mistakes }: { id: string; isCalledOff: boolean; mistakes: FormMistakes | undefined }) {
  if (isCalledOff) return <Notice title="This gathering was called off">There is no door to open.</Notice>
  return (
    <Form method="post" className="stack">
      <HiddenFields values={{ id }} />
      <ChoiceGroup
        name="hours"
        label="How long should it stay open?"
        hint="It closes by itself. You can close it sooner."
        options={doorHours.map((hours) => ({ value: hours, label: doorHoursWords[hours] }))}
        chosen={mistakes?.typed.hours ?? '4'}
        error={mistakes?.errors.hours}
      />
      <Button variant="next" wide icon="next">
        Open the door
      </Button>
    </Form>
  )
}
