import type { ActionFunctionArgs } from '@remix-run/node'
import { hasWords } from '#app/features/contributions/queries/has-words.server.ts'
import { requireRoom } from '#app/features/experiences/gatherings/guards.server.ts'
import { isNotTheirs, notTaken, taken } from '#app/server/phone.server.ts'
import { sayTime } from '#app/shared/dates.ts'
import { putUpValue } from '../commands.server.ts'
import { readValue } from '../queries/read-value.server.ts'

/** A value that waited on a phone, perhaps for hours, perhaps sent before. The page’s own form goes to the page. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { gathering, act, ...who } = await requireRoom(request, params)
  const formData = await request.formData()
  const refused = isNotTheirs(formData, who, act.at)
  if (refused) return refused
  const form = await readValue(formData, { gathering, ...who })
  if (!form.ok) return notTaken(`${Object.values(form.mistakes.errors)[0] ?? 'It can’t be put up as it is'}.`)
  const putUp = await putUpValue(act, form.value)
  if (!putUp.ok) return notTaken('It could not be put up from here. Press Change, then put it up once more.')
  if (!putUp.isNew && !(await hasWords(form.value)))
    return notTaken('Other words went up before these. Look under “Mine so far”, or press Change and put these up too.')
  return taken(form.value.id, { note: `On the wall since ${sayTime(act.at, gathering.zone)}.` })
}
