import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { isSiteNew } from '#app/features/people/accounts/queries/sign-in.server.ts'
import { allowAnyone } from '#app/server/allow.server.ts'
import { env } from '#app/server/env.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { FieldDrawing } from '#app/ui/drawings.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { DemoCards } from '../components/demo-cards.tsx'
import { NewSite } from '../components/new-site.tsx'
import { RoomCode } from '../components/room-code.tsx'
import { demoDoorCode, demoPeople } from '../demo-people.ts'

export const meta = () => pageTitle('Welcome')
export const handle = { template: 'participant' } satisfies PageHandle

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await allowAnyone(request)
  const isNew = await isSiteNew()
  const isExample = env().demo && !isNew
  return {
    isNew,
    isSignedIn: viewer !== undefined,
    people: isExample ? demoPeople : [],
    doorCode: isExample ? demoDoorCode : null,
  }
}

export default function Front() {
  const { isNew, isSignedIn, people, doorCode } = useLoaderData<typeof loader>()
  return (
    <>
      <div className="field-wide">
        <FieldDrawing label="A field below the hills: tents, a fire, and people sitting round it in twos and threes" />
      </div>
      <PageHeader title="Alongside">
        <p>
          Parents and carers, people who work with families, and senior leaders spend a few days together and talk about what matters. We
          call it a Values Based Leadership Experience, or VBLE. This is where those days are prepared, where what was said is kept in
          people’s own words, and where everyone can see what came of it.
        </p>
      </PageHeader>
      <div className="stack stack-large">
        {isNew ? <NewSite /> : <ComeIn isSignedIn={isSignedIn} />}
        <RoomCode example={doorCode} />
        {people.length > 0 && <DemoCards people={people} />}
      </div>
    </>
  )
}

function ComeIn({ isSignedIn }: { isSignedIn: boolean }) {
  if (isSignedIn)
    return (
      <p>
        <ButtonLink to="/today" variant="next" wide icon="next">
          Go to my page
        </ButtonLink>
      </p>
    )
  return (
    <div className="stack stack-small">
      <p>
        <ButtonLink to="/sign-in" variant="next" wide icon="next">
          Sign in
        </ButtonLink>
      </p>
      <p>Only people who were invited have a page here. Were you, and nothing works?</p>
      <p>
        <LineLink to="/about" icon="phone">
          Who to ask, and how
        </LineLink>
      </p>
    </div>
  )
}
