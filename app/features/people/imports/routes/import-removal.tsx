import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { dropList } from '../commands/begin-import.server.ts'
import { requireImport } from '../guards.server.ts'

export const handle = { template: 'organiser', nav: 'people' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Put a list away')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { batch } = await requireImport(request, params)
  return { id: batch.id, fileName: batch.fileName }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, batch } = await requireImport(request, params)
  return redirect((await dropList(act, batch.id)) ? '/imports' : `/imports/${batch.id}`)
}

export default function ImportRemovalPage() {
  const { id, fileName } = useLoaderData<typeof loader>()
  return (
    <>
      <BackLink to={`/imports/${id}`}>The list</BackLink>
      <PageHeader
        kicker={<bdi>{fileName}</bdi>}
        title="Put this list away?"
        lead="Its rows go, with all you mended in them. Nothing was added yet."
      />
      <Form method="post" className="row">
        <ButtonLink to={`/imports/${id}`}>Keep it</ButtonLink>
        <Button variant="care" icon="bin">
          Put it away
        </Button>
      </Form>
    </>
  )
}
