import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { allowAnyone } from '#app/server/allow.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { isSpent, tooMany, withinLimit } from '#app/server/limit.server.ts'
import { houseCookie } from '#app/server/session.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { CodeField } from '#app/ui/code-field.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { Field } from '#app/ui/field.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { joinRoom } from '../commands/join-room.server.ts'
import { doorLimit, doorRefusal, plainCode, stalePage } from '../door-codes.ts'
import { joinForm } from '../forms.ts'

export const meta = () => pageTitle('Come in with a code')
export const handle = { template: 'participant' } satisfies PageHandle

/** Opening `/join/:code` only writes the code into the form: whoever comes in presses the button. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  await allowAnyone(request)
  return { id: newId(), code: plainCode(params.code ?? '').slice(0, 12) }
}

/** Only wrong codes count against an address: a whole room comes in through one. */
export async function action({ request, context }: ActionFunctionArgs) {
  const { act } = await allowAnyone(request)
  const tries = { ...doorLimit, whose: context.ip }
  if (await isSpent(tries, act.at)) throw tooMany()
  const formData = await request.formData()
  const form = readForm(formData, joinForm)
  if (!form.ok) return data({ mistakes: form.mistakes }, { status: 400 })
  const { id: pageId, code, nickname } = form.value
  const joined = await joinRoom(act, { pageId, code, nickname })
  if (joined.ok) {
    const cookie = await houseCookie('guest').serialize(joined.token, { expires: joined.closesAt })
    return redirect(`/gatherings/${joined.gatheringId}/values`, { status: 303, headers: { 'Set-Cookie': cookie } })
  }
  if (joined.reason === 'no_door' && !(await withinLimit(tries, act.at))) throw tooMany()
  const why = joined.reason === 'no_door' ? doorRefusal : stalePage
  return data({ mistakes: mistake(formData, 'code', why) }, { status: 400 })
}

export default function Join() {
  const { id, code } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()?.mistakes
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <Form method="post" action="/join" className="stack stack-large">
        <PageHeader title="Come in with a code" lead="No account, no e-mail. What you write is for the people of this room." />
        <HiddenFields values={{ id }} />
        <CodeField
          name="code"
          label="The code in the room"
          hint="Six letters and figures. Small letters and gaps are fine."
          defaultValue={mistakes?.typed.code ?? code}
          error={mistakes?.errors.code}
        />
        <Field
          name="nickname"
          label="What should we call you here?"
          hint="Any name you like, or none. Only those who hold the room see it; it is not put beside your words."
          autoComplete="off"
          maxLength={40}
          defaultValue={mistakes?.typed.nickname}
          error={mistakes?.errors.nickname}
        />
        <Button variant="next" wide icon="next">
          Come in
        </Button>
        <p className="quiet">You can leave whenever you want. When the door closes, this phone forgets the room.</p>
      </Form>
    </>
  )
}
