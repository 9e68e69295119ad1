import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Choice } from '#app/ui/choice.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { removeContactWay } from '../commands/contact-ways.server.ts'
import { removalForm } from '../forms.ts'
import { requireContactWay, requirePerson } from '../guards.server.ts'
import type { ContactKind } from '../safe-contact.ts'

export const handle = { template: 'organiser', nav: 'people', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Remove')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, way, relations } = await requireContactWay(request, params, 'person.write.profile')
  return { person: { id: person.id, knownAs: person.knownAs }, way, isSelf: relations.has('self') }
}

/** Once it is gone, pressing the button again leads to the same place. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { act, person, relations } = await requirePerson(request, params, 'person.write.profile')
  const form = readForm(await request.formData(), removalForm)
  const quietly = relations.has('self') && form.ok && form.value.quietly
  await removeContactWay(act, { id: params.wayId ?? '', personId: person.id, quietly })
  return redirect(`/people/${person.id}/contact-ways`)
}

const titles: Record<ContactKind, string> = {
  phone: 'Remove this phone number?',
  email: 'Remove this e-mail address?',
  post: 'Remove this address?',
}

export default function ContactWayRemovalPage() {
  const { person, way, isSelf } = useLoaderData<typeof loader>()
  const back = `/people/${person.id}/contact-ways`
  return (
    <>
      <BackLink to={back}>{`Ways to reach ${person.knownAs}`}</BackLink>
      <PageHeader title={titles[way.kind]} lead="It is gone for good. What waits to be sent to it goes another way." />
      {way.signsIn === 1 && (
        <Notice variant="care" title="It is also the way in">
          Without another e-mail address, nobody can sign in here as this person.
        </Notice>
      )}
      <Form method="post" className="stack">
        {way.kind === 'email' && (
          <p>An e-mail goes to it that says it was taken away, so that nobody is shut out of their own page in silence.</p>
        )}
        {way.kind === 'email' && isSelf && (
          <Choice name="quietly" value="yes" plain label="Write nothing to it" hint="If somebody else reads it who must not know." />
        )}
        <div className="row">
          <ButtonLink to={back}>Leave it there</ButtonLink>
          <Button variant="care" icon="bin">
            Remove it
          </Button>
        </div>
      </Form>
    </>
  )
}
