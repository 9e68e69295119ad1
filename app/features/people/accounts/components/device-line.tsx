import { Form } from '@remix-run/react'
import { dayOf, sayNearDay, sayTime } from '#app/shared/dates.ts'
import { Button } from '#app/ui/button.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { StepItem } from '#app/ui/steps.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { wayInWords } from '../device-words.ts'
import type { listDevices } from '../queries/devices.server.ts'

type Device = Awaited<ReturnType<typeof listDevices>>[number]

/** One phone or computer that somebody is signed in on, and the way to sign out there. */
export function DeviceLine({ device, today }: { device: Device; today: string }) {
  const { mark, isThisOne, isSharedPhone, seenAt, madeAt, cameBy } = device
  return (
    <StepItem
      icon={device.isPhone ? 'phonebox' : 'home'}
      title={device.device}
      side={isThisOne ? <Here /> : <There mark={mark} device={device.device} />}
    >
      {isThisOne && (
        <p>
          <Tag variant="now">This one</Tag>
        </p>
      )}
      <p>{device.browser}</p>
      {isSharedPhone && <p>Other people use it</p>}
      <p>Last used: {isThisOne ? 'now' : sayWhen(seenAt, today)}</p>
      <p>
        Signed in: {sayWhen(madeAt, today)}
        {cameBy && `, ${wayInWords[cameBy]}`}
      </p>
    </StepItem>
  )
}

function Here() {
  return (
    <Form method="post" action="/sign-out">
      <Button variant="quiet">Sign out here</Button>
    </Form>
  )
}

function There({ mark, device }: { mark: string; device: string }) {
  return (
    <Form method="post">
      <HiddenFields values={{ device: mark }} />
      <Button variant="quiet" about={`on the ${device}`}>
        Sign out there
      </Button>
    </Form>
  )
}

function sayWhen(instant: string, today: string) {
  return `${sayNearDay(dayOf(instant), today)}, ${sayTime(instant)}`
}
