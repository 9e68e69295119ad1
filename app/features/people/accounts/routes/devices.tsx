import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { BackLink, LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Steps } from '#app/ui/steps.tsx'
import { isLive } from '../card-code.ts'
import { signOutThere } from '../commands/sign-out.server.ts'
import { DeviceLine } from '../components/device-line.tsx'
import { MyCard } from '../components/my-card.tsx'
import { deviceForm } from '../forms.ts'
import { requireAccount } from '../guards.server.ts'
import { findCardOf } from '../queries/cards.server.ts'
import { listDevices } from '../queries/devices.server.ts'

export const meta = () => pageTitle('Where you are signed in')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireAccount(request)
  const card = await findCardOf(viewer.personId, viewer.at)
  return { devices: await listDevices(viewer), card: card && isLive(card.state) ? card : null, today: dayOf(viewer.at) }
}

export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requireAccount(request)
  const form = readForm(await request.formData(), deviceForm)
  if (form.ok) await signOutThere(act, { personId: viewer.personId, device: form.value.device })
  return redirect('/me/devices', 303)
}

export default function Devices() {
  const { devices, card, today } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to="/me">My page</BackLink>
      <PageHeader title="Where you are signed in" lead="Lost a phone, or signed in on somebody else’s? Sign out there from here." />
      <div className="stack stack-large">
        <Steps label="Phones and computers">
          {devices.map((device) => (
            <DeviceLine key={device.mark} device={device} today={today} />
          ))}
        </Steps>
        <p>
          <LineLink to="/me/keys" icon="key">
            What lets me in
          </LineLink>
        </p>
        {devices.length > 1 && (
          <Form method="post" action="/me/devices/others">
            <Button>Sign out everywhere else</Button>
          </Form>
        )}
        {card && <MyCard card={card} today={today} />}
      </div>
    </>
  )
}
