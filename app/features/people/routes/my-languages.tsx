import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm, typedIn, type FormMistakes } from '#app/shared/read-form.ts'
import { AskNote } from '#app/ui/ask-note.tsx'
import { Button } from '#app/ui/button.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { requireAccount } from '../accounts/guards.server.ts'
import { editPerson, shownOfProfile } from '../commands/edit-person.server.ts'
import { ChangedMeanwhile } from '../components/changed-meanwhile.tsx'
import { LanguageSelects } from '../components/language-selects.tsx'
import { myLanguagesForm } from '../forms.ts'
import { joinLanguages, splitLanguages } from '../languages.ts'
import { findMyProfile } from '../queries/person.server.ts'

export const handle = { template: 'participant', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('My languages')

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await requireAccount(request)
  return shownOfProfile(await findMyProfile(viewer.personId), ['languages'])
}

export async function action({ request }: ActionFunctionArgs) {
  const { act, viewer } = await requireAccount(request)
  const formData = await request.formData()
  const form = readForm(formData, myLanguagesForm)
  if (!form.ok) return data({ mistakes: form.mistakes, now: null }, { status: 400 })
  const { seen, languages } = form.value
  const edit = await editPerson(act, { id: viewer.personId, seen, changes: { languages: joinLanguages(languages) } })
  if (edit.ok) return redirect('/me')
  return data({ mistakes: { errors: {}, typed: typedIn(formData) }, now: edit }, { status: 409 })
}

export default function MyLanguagesPage() {
  const { shown, seen } = useLoaderData<typeof loader>()
  const { mistakes, now } = useActionData<typeof action>() ?? {}
  const { languages } = mistakes?.typed ?? shown
  const errors: FormMistakes['errors'] = mistakes?.errors ?? {}
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to="/me">My page</BackLink>
      <PageHeader title="Your languages" />
      <AskNote
        why="So that somebody can interpret, and you can talk in the language you think in."
        who="Your organisers, your coach and whoever helps you."
        howLong="About 1 minute."
      />
      {now && mistakes && <ChangedMeanwhile theirs={now.shown} yours={mistakes.typed} />}
      <Form method="post" className="stack">
        <HiddenFields values={{ seen: now?.seen ?? seen }} />
        <LanguageSelects chosen={splitLanguages(languages)} error={errors.languages} />
        <Button variant="next" wide>
          {now ? 'Keep mine instead' : 'Keep it so'}
        </Button>
      </Form>
    </>
  )
}
