import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { notFound } from '#app/server/allow.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm, typedIn } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { editPerson, shownOfProfile } from '../commands/edit-person.server.ts'
import { ChangedMeanwhile } from '../components/changed-meanwhile.tsx'
import { NameFields, PersonFields } from '../components/person-fields.tsx'
import { ReachWordsField } from '../components/reach-words-field.tsx'
import { editPersonForm } from '../forms.ts'
import { requirePerson } from '../guards.server.ts'
import { joinLanguages } from '../languages.ts'
import { profileFields } from '../profile-fields.ts'
import { listCommunityChoices } from '../queries/choices.server.ts'
import { findProfile } from '../queries/person.server.ts'

export const handle = { template: 'organiser', nav: 'people', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Change a person')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, viewer, relations } = await requirePerson(request, params, 'person.write.profile')
  const profile = await findProfile(person.id)
  if (!profile) throw notFound()
  const communities = await listCommunityChoices(viewer, person.id)
  return { id: person.id, isSelf: relations.has('self'), communities, ...shownOfProfile(profile, profileFields) }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, person, viewer } = await requirePerson(request, params, 'person.write.profile')
  const formData = await request.formData()
  const form = readForm(formData, editPersonForm)
  if (!form.ok) return data({ mistakes: form.mistakes, now: null }, { status: 400 })
  const { seen, languages, ...answers } = form.value
  const communities = await listCommunityChoices(viewer, person.id)
  if (answers.communityId && !communities.some(({ value }) => value === answers.communityId))
    return data({ mistakes: mistake(formData, 'communityId', 'Choose a community from the list'), now: null }, { status: 400 })
  const edit = await editPerson(act, { id: person.id, seen, changes: { ...answers, languages: joinLanguages(languages) } })
  if (edit.ok) return redirect(`/people/${person.id}`)
  return data({ mistakes: { errors: {}, typed: typedIn(formData) }, now: edit }, { status: 409 })
}

export default function EditPersonPage() {
  const { id, isSelf, communities, shown, seen } = useLoaderData<typeof loader>()
  const { mistakes, now } = useActionData<typeof action>() ?? {}
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/people/${id}`}>{shown.knownAs ?? 'Back'}</BackLink>
      <PageHeader title={isSelf ? 'Change what is known of you' : `Change what is known of ${shown.knownAs ?? ''}`} />
      {now && mistakes && <ChangedMeanwhile theirs={now.shown} yours={mistakes.typed} communities={communities} />}
      <Form method="post" className="stack">
        <HiddenFields values={{ seen: now?.seen ?? seen }} />
        <NameFields values={shown} mistakes={mistakes} />
        <PersonFields values={shown} mistakes={mistakes} communities={communities} mine={isSelf} />
        <ReachWordsField values={shown} mistakes={mistakes} mine={isSelf} />
        <Button variant="next">{now ? 'Keep mine instead' : 'Keep the change'}</Button>
      </Form>
    </>
  )
}
