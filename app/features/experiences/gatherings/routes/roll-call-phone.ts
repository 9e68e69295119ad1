import type { ActionFunctionArgs } from '@remix-run/node'
import { isNotTheirs, notTaken, taken } from '#app/server/phone.server.ts'
import { sayTime } from '#app/shared/dates.ts'
import { readForm } from '#app/shared/read-form.ts'
import { noteAttendance } from '../commands/note-attendance.server.ts'
import { phoneMarkForm } from '../forms.ts'
import { requireGathering } from '../guards.server.ts'
import { findMark } from '../queries/roll-call.server.ts'
import { notedAtBy, readMark } from '../roll-call.ts'

/** A mark that waited on a phone. It says back what holds now: somebody may have noted the same person later. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { act, gathering, ...who } = await requireGathering(request, params, 'attendance.write')
  const formData = await request.formData()
  const refused = isNotTheirs(formData, who, act.at)
  if (refused) return refused
  const form = readForm(formData, phoneMarkForm)
  const mark = form.ok ? readMark(form.value.mark) : undefined
  if (!form.ok || !mark) return notTaken('Nothing was noted. Note it again.')
  const note = await noteAttendance(act, { gatheringId: gathering.id, ...mark, notedAt: notedAtBy(act.at, form.value) })
  if (!note.ok) return notTaken('Nothing was noted: they have no place here any more.')
  const holds = await findMark({ gatheringId: gathering.id, personId: mark.personId })
  const isOthers = holds !== undefined && holds.state !== mark.state
  return taken(form.value.id, {
    state: holds?.state ?? 'not_yet',
    note: isOthers ? `${holds.noted_by ?? 'Somebody'} noted it later, at ${sayTime(holds.noted_at, gathering.zone)}.` : '',
  })
}
