import type { ActionFunctionArgs } from '@remix-run/node'
import { hasWords } from '#app/features/contributions/queries/has-words.server.ts'
import { isNotTheirs, notTaken, taken } from '#app/server/phone.server.ts'
import { readForm } from '#app/shared/read-form.ts'
import { addIdeaStep } from '../commands/idea-steps.server.ts'
import { ideaStepForm } from '../forms.ts'
import { requireIdeaToWrite } from '../guards.server.ts'
import { placeOf } from '../place-of.ts'

/** A small step that waited on a phone until there was signal. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { act, viewer, idea, contribution } = await requireIdeaToWrite(request, params)
  const formData = await request.formData()
  const refused = isNotTheirs(formData, { viewer, guest: undefined }, act.at)
  if (refused) return refused
  const form = readForm(formData, ideaStepForm)
  if (!form.ok) return notTaken(`${Object.values(form.mistakes.errors)[0] ?? 'It can’t be added as it is'}.`)
  const added = await addIdeaStep(act, { ideaId: idea.id, authorId: viewer.personId, ...placeOf(contribution), ...form.value })
  if (!added.ok || (!added.isNew && !(await hasWords(form.value))))
    return notTaken('Another step was added before this one. Press Change, then add it once more.')
  return taken(form.value.id, { note: 'It stands with the steps of the idea.' })
}
