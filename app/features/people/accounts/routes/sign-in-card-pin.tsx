import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { allowAnyone } from '#app/server/allow.server.ts'
import { tooMany } from '#app/server/limit.server.ts'
import { sessionHashOf } from '#app/server/session.server.ts'
import { findGuest } from '#app/server/viewer.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { pinWords, tooManyPins } from '../code-words.ts'
import { signInByCard } from '../commands/sign-in-by-card.server.ts'
import { ChoosePin, TypePin } from '../components/pin-field.tsx'
import { SharedPhone } from '../components/shared-phone.tsx'
import { pinForm } from '../forms.ts'
import { findOpenCard } from '../queries/cards.server.ts'

export const meta = () => pageTitle('Come in with a card')
export const handle = { template: 'participant' } satisfies PageHandle

/** Opening it uses nothing up. A card that nobody has looks like one that has its PIN. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { act } = await allowAnyone(request)
  const card = await findOpenCard(params.code ?? '', act.at)
  return { isFirst: card?.pin_hash === null }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { act } = await allowAnyone(request)
  const formData = await request.formData()
  const form = readForm(formData, pinForm)
  const wrong = (words: string) => {
    const { errors, typed } = mistake(formData, 'pin', words)
    const { pin: _, ...rest } = typed // a PIN is not written into a page again
    return data({ mistakes: { errors, typed: rest } }, { status: 400 })
  }
  if (!form.ok) return wrong(form.mistakes.errors.pin ?? pinWords.wrong)
  const { pin, shared_phone: sharedPhone } = form.value
  const isInRoom = (await findGuest(request)) !== undefined
  const outcome = await signInByCard(act, {
    code: params.code ?? '',
    pin,
    ip: isInRoom ? null : context.ip,
    userAgent: request.headers.get('User-Agent') ?? '',
    sharedPhone,
    instead: await sessionHashOf(request),
  })
  if (outcome.ok) return redirect('/today', { status: 303, headers: { 'Set-Cookie': outcome.cookie } })
  if (outcome.reason === 'too_many') throw tooMany(tooManyPins)
  return wrong(pinWords[outcome.reason])
}

export default function SignInCardPin() {
  const { isFirst } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()?.mistakes
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <Form method="post" className="stack stack-large">
        {isFirst ? (
          <PageHeader title="Choose a PIN">
            <p>This is the first time your card is used. From now on it opens with your PIN alone, so that nobody else can use it.</p>
          </PageHeader>
        ) : (
          <PageHeader title="Type your PIN">
            <p>The figures that you chose when you first used your card.</p>
          </PageHeader>
        )}
        {isFirst ? <ChoosePin error={mistakes?.errors.pin} /> : <TypePin error={mistakes?.errors.pin} />}
        <SharedPhone chosen={mistakes?.typed.shared_phone !== undefined} />
        <Button variant="next" wide icon="next">
          {isFirst ? 'Keep this PIN and come in' : 'Come in'}
        </Button>
      </Form>
      {!isFirst && (
        <>
          <hr />
          <section className="stack stack-small" aria-labelledby="not-in">
            <h2 id="not-in">Lost your card, or forgotten your PIN?</h2>
            <p>Tell the person who gave you the card. They stop it and make you a new one; nothing you wrote is lost.</p>
          </section>
        </>
      )}
    </>
  )
}
