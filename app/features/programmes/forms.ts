import { z } from 'zod'
import { dayIfAny, line, oneOf, pageId, seenMark, wholeNumber, words, wordsIfAny } from '#app/shared/fields.ts'
import { approaches, organisationKinds } from './approaches.ts'

const name = (what: string) => line(what, 120)

export const programmeForm = z.object({
  id: pageId,
  name: name('Write the name people will know the programme by'),
  purpose: words('Write what the programme is for, in a line or two', 600),
  endsOn: dayIfAny,
})

export const editProgrammeForm = programmeForm.omit({ id: true }).extend({ seen: seenMark })

export const localityForm = z.object({
  id: pageId,
  name: name('Write the name of the area'),
  purpose: words('Write what is hoped for here, in a line or two', 600),
  approach: oneOf(approaches, 'Choose who begins'),
  holdDays: wholeNumber('Write within how many days a named person takes something on', { least: 1, most: 60 }),
  answerDays: wholeNumber('Write within how many days leaders answer', { least: 1, most: 120 }),
})

export const editLocalityForm = localityForm.omit({ id: true }).extend({ seen: seenMark })

export const communityForm = z.object({ id: pageId, name: name('Write the name people use for it') })

export const organisationForm = z.object({
  id: pageId,
  name: name('Write the name of the organisation'),
  kind: oneOf(organisationKinds, 'Choose what it is'),
  website: wordsIfAny(300).refine((value) => value === null || /^https?:\/\/\S+$/.test(value), 'Begin the address with https://'),
})
