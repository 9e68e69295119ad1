import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { sayCount } from '#app/shared/words.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { sayName } from '../../person-words.ts'
import { resetKeys } from '../commands/reset-keys.server.ts'
import { resetForm } from '../forms.ts'
import { requireKeyResetter } from '../guards.server.ts'
import { proofWords } from '../proofs.ts'

export const meta = () => pageTitle('Lost keys')
export const handle = { template: 'organiser', nav: 'people' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, keys } = await requireKeyResetter(request, params)
  const count = keys.passkeys.length + (keys.app ? 1 : 0)
  const isDone = new URL(request.url).searchParams.has('done')
  return { person: { id: person.id, name: sayName(person), knownAs: person.knownAs }, count, isDone }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, person } = await requireKeyResetter(request, params)
  const form = readForm(await request.formData(), resetForm)
  if (!form.ok) return data({ mistakes: form.mistakes }, { status: 400 })
  await resetKeys(act, { personId: person.id, proof: form.value.proof })
  return redirect(`/people/${person.id}/keys?done`, 303)
}

export default function PersonKeys() {
  const { person, count, isDone } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()?.mistakes
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/people/${person.id}`}>{person.name}</BackLink>
      <PageHeader
        kicker={<bdi>{person.name}</bdi>}
        title="Lost keys"
        lead="For who lost their phone and their recovery codes. Their lost keys go, and their e-mail lets them in again."
      />
      <div className="stack stack-large">
        {isDone && (
          <Notice variant="kept" title="The keys are taken away" justNow>
            They are told by e-mail. They sign in with it, and add a new key.
          </Notice>
        )}
        {count === 0 ? (
          <p>
            <bdi>{person.knownAs}</bdi> has no second key now. Their e-mail lets them in.
          </p>
        ) : (
          <Form method="post" className="stack">
            <p>{sayCount(count, { one: 'They have # second key.', other: 'They have # second keys.' })}</p>
            <Notice variant="care" title="Make sure that it is them">
              An e-mail that asks for this is no proof: it may be why somebody else wants the keys gone.
            </Notice>
            <ChoiceGroup
              name="proof"
              label="How do you know that it is them?"
              options={Object.entries(proofWords).map(([value, label]) => ({ value, label }))}
              chosen={mistakes?.typed.proof ?? ''}
              error={mistakes?.errors.proof}
            />
            <p className="row">
              <ButtonLink to={`/people/${person.id}`}>Leave them</ButtonLink>
              <Button variant="care" icon="bin">
                Take the keys away
              </Button>
            </p>
          </Form>
        )}
      </div>
    </>
  )
}
