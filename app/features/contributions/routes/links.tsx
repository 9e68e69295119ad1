import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { shorten } from '#app/shared/words.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { linkContributions } from '../commands/link-words.server.ts'
import { FormPage } from '../components/form-page.tsx'
import { pageOfContribution, sayKind } from '../contribution-kinds.ts'
import { linkForm } from '../forms.ts'
import { requireContribution } from '../guards.server.ts'
import { findAbout } from '../queries/about.server.ts'
import { listLinkable, mayLinkTo } from '../queries/linkable.server.ts'

export const meta = () => pageTitle('What it grew from')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contribution, relations, ...reader } = await requireContribution(request, params, 'contribution.link')
  return { linkable: await listLinkable(contribution, reader), ...(await findAbout(contribution, relations)) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { contribution, act, ...reader } = await requireContribution(request, params, 'contribution.link')
  const formData = await request.formData()
  const form = readForm(formData, linkForm)
  if (!form.ok) return data({ mistakes: form.mistakes }, { status: 400 })
  const { toId } = form.value
  const linked = (await mayLinkTo(toId, reader)) && (await linkContributions(act, { fromId: contribution.id, toId, kind: 'grew_from' }))
  if (linked && linked.ok) return redirect(pageOfContribution(contribution), 303)
  return data({ mistakes: mistake(formData, 'toId', 'Choose another one: it cannot have grown from this') }, { status: 400 })
}

export default function Links() {
  const { linkable, about, back } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()?.mistakes
  return (
    <FormPage title="What did this grow from?" back={back} about={about} mistakes={mistakes}>
      {linkable.length === 0 ? (
        <p>There is nothing nearby that it could have grown from.</p>
      ) : (
        <>
          <ChoiceGroup
            name="toId"
            label="It grew from"
            hint="So that people can walk back to the first words."
            options={linkable.map(({ id, kind, words }) => ({
              value: id,
              label: <bdi className="spoken">{shorten(words)}</bdi>,
              hint: sayKind(kind),
            }))}
            chosen={mistakes?.typed.toId}
            error={mistakes?.errors.toId}
          />
          <Button variant="next" wide>
            Link the two
          </Button>
        </>
      )}
    </FormPage>
  )
}
