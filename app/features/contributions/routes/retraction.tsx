import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { takeBack } from '../commands/take-back.server.ts'
import { FormPage } from '../components/form-page.tsx'
import { requireContribution } from '../guards.server.ts'
import { findAbout } from '../queries/about.server.ts'

export const meta = () => pageTitle('Take back')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { contribution, relations } = await requireContribution(request, params, 'contribution.take_back')
  return findAbout(contribution, relations)
}

/** Pressed twice, it is taken back once, and both presses lead to the same place. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { contribution, act, guest } = await requireContribution(request, params, 'contribution.take_back')
  await takeBack(act, { contributionId: contribution.id, guestId: guest?.id })
  return redirect(contribution.gathering_id ? `/gatherings/${contribution.gathering_id}/values` : `/contributions/${contribution.id}`, 303)
}

export default function Retraction() {
  const { about, back } = useLoaderData<typeof loader>()
  return (
    <FormPage
      title="Take it back?"
      lead="It goes from the wall and from every page, and the words are deleted. You need not say why."
      back={back}
      about={about}
      mistakes={undefined}
    >
      <p className="row">
        <Button variant="next">Take it back</Button>
        <ButtonLink to={back}>Leave it there</ButtonLink>
      </p>
    </FormPage>
  )
}
