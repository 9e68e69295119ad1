import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData } from '@remix-run/react'
import { allowAnyone } from '#app/server/allow.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { CodeField } from '#app/ui/code-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { cardPath } from '../card-code.ts'
import { cardCodeForm } from '../forms.ts'

export const meta = () => pageTitle('Come in with a card')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request)
  return null
}

/** Leads to the card’s own address and looks nothing up: whether there is such a card shows only with its PIN. */
export async function action({ request }: ActionFunctionArgs) {
  await allowAnyone(request)
  const form = readForm(await request.formData(), cardCodeForm)
  if (!form.ok) return data({ mistakes: form.mistakes }, { status: 400 })
  return redirect(cardPath(form.value.code), 303)
}

export default function SignInCard() {
  const mistakes = useActionData<typeof action>()?.mistakes
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <Form method="post" className="stack stack-large">
        <PageHeader title="Come in with a card">
          <p>For the paper card that somebody made for you. If your phone can read the square on it, that is quicker.</p>
        </PageHeader>
        <CodeField
          name="code"
          label="The code on your card"
          hint="Twelve letters and figures. Small letters and gaps are fine."
          defaultValue={mistakes?.typed.code}
          error={mistakes?.errors.code}
        />
        <Button variant="next" wide icon="next">
          Go on
        </Button>
      </Form>
      <hr />
      <ul className="stack stack-small">
        <li>
          <LineLink to="/sign-in" icon="letter">
            I have an e-mail
          </LineLink>
        </li>
        <li>
          <LineLink to="/join" icon="people">
            I have the code of a room
          </LineLink>
        </li>
      </ul>
    </>
  )
}
