import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { sayCount } from '#app/shared/words.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { beginUndo } from '../commands/begin-import.server.ts'
import { requireImport } from '../guards.server.ts'
import { countRows } from '../queries/batches.server.ts'

export const handle = { template: 'organiser', nav: 'people' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Take a list back')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { batch } = await requireImport(request, params)
  const counts = (await countRows([batch.id])).get(batch.id) ?? {}
  return { id: batch.id, fileName: batch.fileName, made: counts.made ?? 0 }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, batch } = await requireImport(request, params)
  await beginUndo(act, batch.id)
  return redirect(`/imports/${batch.id}`)
}

export default function ImportUndoingPage() {
  const { id, fileName, made } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to={`/imports/${id}`}>The list</BackLink>
      <PageHeader
        kicker={<bdi>{fileName}</bdi>}
        title="Take the whole list back?"
        lead="What nobody changed or used since goes, and is not kept anywhere. All the rest stays, and you see what and why."
      />
      {made === 0 ? (
        <p>Nothing of this list is left to be taken back.</p>
      ) : (
        <Form method="post" className="row">
          <ButtonLink to={`/imports/${id}`}>Leave it as it is</ButtonLink>
          <Button variant="care" icon="back">
            {sayCount(made, { one: 'Take # row back', other: 'Take # rows back' })}
          </Button>
        </Form>
      )}
    </>
  )
}
