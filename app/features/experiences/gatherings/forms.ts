import { z } from 'zod'
import { day, line, lineIfAny, oneOf, pageId, seenMark, timeOfDay, words, wordsIfAny } from '#app/shared/fields.ts'
import { doorHours } from './door-codes.ts'
import { gatheringKinds } from './gathering-kinds.ts'

const gathering = {
  title: line('Write what this gathering is called', 120),
  on: day('Write the day'),
  from: timeOfDay('Write when it begins'),
  until: timeOfDay('Write when it ends'),
  whereWords: wordsIfAny(300),
  joinLink: wordsIfAny(500).refine((link) => link === null || /^https:\/\/\S+$/.test(link), 'Begin the link with https://'),
  notes: wordsIfAny(4000),
}

export const planGatheringForm = z.object({ id: pageId, kind: oneOf(gatheringKinds, 'Choose what kind it is'), ...gathering })

export const editGatheringForm = z.object({ ...gathering, seen: seenMark })

export const callOffForm = z.object({ words: words('Write to everyone why it is called off', 600) })

export const markForm = z.object({ mark: z.string().max(80) })

const phoneTime = z.iso.datetime({ error: 'The clock of this phone can’t be read' })

/** A mark that waited on a phone: when it was noted and when it was sent, both by the phone’s clock. */
export const phoneMarkForm = z.object({ ...markForm.shape, id: pageId, noted_at: phoneTime, sent_at: phoneTime })

export const openDoorForm = z.object({ id: pageId, hours: oneOf(doorHours, 'Choose how long it stays open') })

export const removeGuestForm = z.object({ guestId: z.string().max(60) })

export const joinForm = z.object({
  id: pageId.optional(),
  code: words('Type the code that is on the wall or the card', 40),
  nickname: lineIfAny(40),
})
