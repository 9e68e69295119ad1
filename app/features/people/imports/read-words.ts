import { cohortVoices, voiceWords, voicesWords } from '#app/shared/voices.ts'
import { isLanguageTag, listLanguageChoices, sayLanguage } from '../languages.ts'
import { safeChoices, safeChoiceWords, type SafeChoice } from '../safe-contact.ts'
import { standardHeading as plain } from './import-fields.ts'

/** A few words that mean one of a few things; undefined for what means none of them. */
function readOne<Choice extends string>(meanings: Record<Choice, readonly string[]>, written: string): Choice | undefined {
  const said = plain(written)
  const choices = Object.keys(meanings) as Choice[] // Object.keys forgets the keys of its record
  return choices.find((choice) => meanings[choice].some((meaning) => plain(meaning) === said))
}

const voiceMeanings = {
  parent: ['parent', 'carer', 'parents', 'parent carer', 'mum', 'dad', 'family', 'kinship carer', 'guardian'],
  practitioner: ['practitioner', 'worker', 'staff', 'professional', 'frontline', 'teacher', 'nurse', 'social worker', 'practitioners'],
  leader: ['leader', 'manager', 'senior leader', 'director', 'head', 'leaders', 'senior manager'],
}

export const readVoice = (written: string) =>
  cohortVoices.find((voice) => [voiceWords[voice], voicesWords[voice]].some((words) => plain(words) === plain(written))) ??
  readOne(voiceMeanings, written)

const energyMeanings = {
  '0': ['0', 'not keen', 'none', 'no'],
  '1': ['1', 'could be', 'low', 'maybe', 'a little'],
  '2': ['2', 'keen', 'medium', 'yes'],
  '3': ['3', 'very keen', 'high', 'very'],
}

/** 0 to 3, as a number or in words. */
export function readEnergy(written: string) {
  const energy = readOne(energyMeanings, written)
  return energy === undefined ? undefined : Number(energy)
}

const freeMeanings = {
  yes: ['yes', 'y', 'true', 'free', 'available'],
  no: ['no', 'n', 'false', 'busy'],
  unsure: ['unsure', 'maybe', 'not sure', 'not asked yet', '?'],
}
export const readFree = (written: string) => readOne(freeMeanings, written)

const safeMeanings: Record<SafeChoice, readonly string[]> = {
  any: ['any', 'anyone', 'yes', 'ok', 'safe', 'free'],
  no_voicemail: ['no voicemail', 'no messages', 'do not leave voicemail', 'never leave a message', 'no message'],
  named_only: ['named only', 'named contact', 'named contact only', 'only named contact'],
  never: ['never', 'no', 'do not use', 'not safe', 'unsafe', 'do not contact'],
}
export const readSafe = (written: string) =>
  safeChoices.find((choice) => plain(safeChoiceWords[choice]) === plain(written)) ?? readOne(safeMeanings, written)

const byName = new Map(listLanguageChoices([]).map(({ value, label }) => [plain(label), value]))
const otherNames: Record<string, string> = {
  bsl: 'bfi',
  gaelic: 'gd',
  farsi: 'fa',
  mandarin: 'zh',
  cantonese: 'yue',
  'scottish gaelic': 'gd',
}

/** The tags of languages written by name or as tags, with commas or the like between; and what is none. */
export function readLanguages(written: string) {
  const said = written.split(/[,;/&\n]|\band\b/u).flatMap((part) => (areTags(part) ? part.trim().split(/\s+/u) : [part.trim()]))
  const read = said.filter(Boolean).map((word) => ({ word, tag: tagOf(word) }))
  return { tags: read.flatMap(({ tag }) => tag ?? []), unknown: read.flatMap(({ word, tag }) => (tag ? [] : [word])) }
}

const offered = new Set(listLanguageChoices([]).map(({ value }) => value))
const areTags = (part: string) =>
  part
    .trim()
    .split(/\s+/u)
    .every((word) => offered.has(word))

function tagOf(word: string) {
  const name = plain(word)
  return byName.get(name) ?? otherNames[name] ?? (isLanguageTag(word) && sayLanguage(word) !== word ? word : undefined)
}
