import { mistake, readForm, type FormMistakes } from '#app/shared/read-form.ts'
import type { Relations } from '#app/server/relations.server.ts'
import type { Viewer } from '#app/server/viewer.server.ts'
import { valueForm } from '../forms.ts'
import { voicesAt } from '../value-question.ts'
import { findWhose } from './whose-words.server.ts'

interface Room {
  gathering: { id: string; kind: string }
  viewer: Viewer | undefined
  guest: { id: string } | undefined
  relations: Relations
}

/** What a form says in a room, whole and theirs to say, ready to be put up; or what is wrong with it, beside the field. */
export async function readValue(formData: FormData, { gathering, viewer, guest, relations }: Room) {
  const form = readForm(formData, valueForm)
  if (!form.ok) return form
  const { for_id: forId, voice, agreed, ...said } = form.value
  if (voice && !voicesAt(gathering.kind).includes(voice)) {
    return refuse(formData, 'voice', 'Choose one of the answers, or “I’d rather not say”')
  }
  const whose = await findWhose({ viewer, guest, relations, gatheringId: gathering.id, forId, agreed })
  if (!whose) return refuse(formData, 'for_id', 'Choose whose words these are. We kept what you wrote')
  return { ok: true as const, value: { ...said, ...whose, gatheringId: gathering.id, voice: voice === '' ? null : voice } }
}

function refuse(formData: FormData, field: string, words: string): { ok: false; mistakes: FormMistakes } {
  return { ok: false, mistakes: mistake(formData, field, words) }
}
