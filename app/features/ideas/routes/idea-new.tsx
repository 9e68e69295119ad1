import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireContribution } from '#app/features/contributions/guards.server.ts'
import { findContribution } from '#app/features/contributions/queries/contribution.server.ts'
import { allow } from '#app/server/allow.server.ts'
import { newId } from '#app/server/chance.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { growIdea } from '../commands/grow-idea.server.ts'
import { IdeaFields } from '../components/idea-fields.tsx'
import { newIdeaForm } from '../forms.ts'
import { requirePlanting } from '../guards.server.ts'

export const handle = { template: 'participant', nav: 'ideas', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Plant an idea')

export async function loader({ request }: LoaderFunctionArgs) {
  const { localities, communities } = await requirePlanting(request)
  return { id: newId(), from: await findRoots(request, new URL(request.url).searchParams.get('from')), localities, communities }
}

/** The words an idea is to grow from, if the viewer may read them. */
async function findRoots(request: Request, contributionId: string | null) {
  if (!contributionId) return null
  const { contribution, relations } = await requireContribution(request, { contributionId }, 'contribution.read')
  const { id, words, language, voice } = await findContribution(contribution, relations)
  return { id, words, language, voice, experienceId: contribution.experience_id }
}

export async function action({ request }: ActionFunctionArgs) {
  const { viewer, localities, communities } = await requirePlanting(request)
  const formData = await request.formData()
  const form = readForm(formData, newIdeaForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const { where, ...idea } = form.value
  const locality = localities.find(({ id }) => id === where)
  if (!locality) return data(mistake(formData, 'where', 'Choose a place that you belong to'), { status: 400 })
  const communityId = communities.find(({ id, locality_id }) => id === idea.communityId && locality_id === locality.id)?.id ?? null
  const { act } = await allow(request, 'idea.own', { localityId: locality.id }, { known: 'locality.read' })
  const roots = await findRoots(request, idea.fromId)
  const grown = await growIdea(act, {
    ...idea,
    communityId,
    authorId: viewer.personId,
    programmeId: locality.programme_id,
    localityId: locality.id,
    experienceId: roots?.experienceId ?? null,
    voice: null,
  })
  if (!grown.ok)
    return data(mistake(formData, 'words', 'This page has gone stale. Open it again; what you wrote is still here'), { status: 400 })
  return redirect(`/ideas/${idea.id}`)
}

export default function NewIdeaPage() {
  const { id, from, localities, communities } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <PageHeader title="Plant an idea" lead="Something that could be different here. It need not be finished: a green shoot is enough." />
      {from && (
        <figure>
          <figcaption className="small quiet">It grows from these words</figcaption>
          <blockquote lang={from.language} dir="auto">
            {from.words}
          </blockquote>
        </figure>
      )}
      <Form method="post" className="stack">
        <HiddenFields values={{ id: mistakes?.typed.id ?? id, fromId: from?.id ?? '' }} />
        <IdeaFields localities={localities} communities={communities} mistakes={mistakes} />
        <Button variant="next" wide>
          Plant it
        </Button>
      </Form>
    </>
  )
}
