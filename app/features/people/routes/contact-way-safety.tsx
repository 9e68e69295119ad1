import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { chooseSafeContact } from '../commands/contact-ways.server.ts'
import { safeContactForm } from '../forms.ts'
import { requireContactWay } from '../guards.server.ts'
import { canUse, contactKindWords, safeChoices, safeChoiceWords } from '../safe-contact.ts'

export const handle = { template: 'organiser', nav: 'people', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('What is safe')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, way } = await requireContactWay(request, params, 'person.write.profile')
  return { person: { id: person.id, knownAs: person.knownAs }, way }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, person, way } = await requireContactWay(request, params, 'person.write.profile')
  const formData = await request.formData()
  const form = readForm(formData, safeContactForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  if (!canUse(way, form.value.safe))
    return data(mistake(formData, 'safe', 'They sign in with this address. Add another one before this is closed'), { status: 400 })
  await chooseSafeContact(act, { id: way.id, personId: person.id, ...form.value })
  return redirect(`/people/${person.id}/contact-ways`)
}

export default function ContactWaySafetyPage() {
  const { person, way } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  const options = safeChoices.filter((safe) => canUse(way, safe)).map((value) => ({ value, label: safeChoiceWords[value] }))
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/people/${person.id}/contact-ways`}>{`Ways to reach ${person.knownAs}`}</BackLink>
      <PageHeader
        kicker={contactKindWords[way.kind]}
        title="How is it safe to use?"
        lead="It stands beside the number wherever it shows, from now on."
      />
      <Form method="post" className="stack">
        <ChoiceGroup
          name="safe"
          label="What is safe"
          hideLabel
          options={options}
          chosen={mistakes?.typed.safe ?? way.safe}
          error={mistakes?.errors.safe}
        />
        <Button variant="next">Keep it so</Button>
      </Form>
    </>
  )
}
