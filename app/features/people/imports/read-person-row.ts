import { newPersonForm } from '../forms.ts'
import { joinLanguages } from '../languages.ts'
import type { SafeChoice } from '../safe-contact.ts'
import type { CohortVoice, ImportSettings } from './import-settings.ts'
import { isField, type ImportField } from './import-fields.ts'
import { mendPhone } from './mend-phone.ts'
import { readEnergy, readFree, readLanguages, readSafe, readVoice } from './read-words.ts'
import type { CellNote } from './row-verdict.ts'
import { splitName } from './split-name.ts'

export type Written = Partial<Record<ImportField, string>>

/** What is known where the row is read. */
export interface Known {
  settings: Pick<ImportSettings, 'safe' | 'voice'>
  /** Communities and groups by their names in small letters. */
  communities: ReadonlyMap<string, string>
  organisations: ReadonlyMap<string, string>
  /** For candidates: whether a view is wanted, and which one only. */
  experience: { voice: CohortVoice | null } | null
}

export interface PersonInRow {
  knownAs: string
  familyName: string | null
  languages: string
  communityId: string | null
  strengths: string | null
  wants: string | null
  reachWords: string | null
  email: string | null
  phone: string | null
  post: string | null
  safe: SafeChoice
  /** A group by id, or the name of one that is not here yet. */
  organisation: { id: string } | { name: string } | null
  job: string | null
  voice: CohortVoice | null
  energy: number | null
  free: 'yes' | 'no' | 'unsure'
}

/** Cuts a name after its last word, unless it is written as “Tait, Morven”. What a row says is looked at as the form looks at it. */
export function readPersonRow(written: Written, known: Known) {
  const mistakes: CellNote[] = []
  const warnings: CellNote[] = []
  const wrong = (field: ImportField, words: string) => void mistakes.push({ field, words })
  const name = nameIn(written)
  const phone = mendPhone(written.phone ?? '')
  if (phone.warning) warnings.push({ field: 'phone', words: phone.warning })

  const safe = readIf(written.safe, readSafe)
  if (safe === undefined) wrong('safe', 'Write yes, no voicemail, named contact only, or never')
  const languages = readLanguages(written.languages ?? '')
  const [unknown] = languages.unknown
  if (unknown) wrong('languages', `We know no language called “${unknown}”`)
  const community = written.community?.trim()
  const communityId = community ? known.communities.get(community.toLowerCase()) : null
  if (communityId === undefined) wrong('community', 'There is no community of that name where you organise')
  const group = written.organisation?.trim()
  const organisationId = group ? known.organisations.get(group.toLowerCase()) : undefined
  if (group && group.length > 120) wrong('organisation', 'Keep it under 120 characters')
  if ((written.post ?? '').length > 400) wrong('post', 'Keep it under 400 characters')

  const form = newPersonForm.safeParse({
    id: '00000000-0000-4000-8000-000000000000', // the row has its own
    ...name,
    ...pick(written, ['strengths', 'wants', 'reachWords', 'email', 'job']),
    phone: phone.phone,
    phoneSafe: safe ?? known.settings.safe,
    languages: languages.tags,
  })
  for (const { path, message } of form.error?.issues ?? []) {
    const field = name.from && path[0] !== undefined && ['knownAs', 'familyName'].includes(String(path[0])) ? name.from : String(path[0])
    wrong(isField(field) ? field : 'knownAs', message)
  }
  const coming = readComing(written, known, wrong)
  if (!form.success || mistakes.length > 0) return { person: null, mistakes, warnings }
  const { id: _id, phoneSafe: _safe, signsIn: _signsIn, isNew: _isNew, organisationId: _group, languages: tags, ...said } = form.data
  const person: PersonInRow = {
    ...said,
    ...coming,
    languages: joinLanguages(tags),
    communityId: communityId ?? null,
    post: written.post?.trim() || null,
    safe: safe ?? known.settings.safe,
    organisation: organisationId ? { id: organisationId } : group ? { name: group } : null,
  }
  return { person, mistakes, warnings }
}

function nameIn({ knownAs = '', familyName = '', fullName = '' }: Written) {
  if (knownAs.trim() || familyName.trim() || !fullName.trim())
    return { knownAs: knownAs || (familyName ? '' : fullName), familyName, from: null }
  return { ...splitName(fullName), from: 'fullName' as const }
}

function readComing(written: Written, { settings, experience }: Known, wrong: (field: ImportField, words: string) => void) {
  const [voice, energy, free] = [readIf(written.voice, readVoice), readIf(written.energy, readEnergy), readIf(written.free, readFree)]
  if (voice === undefined) wrong('voice', 'Write parent, practitioner or leader')
  if (energy === undefined) wrong('energy', 'Write a number from 0 to 3: how keen they are')
  if (free === undefined) wrong('free', 'Write yes, no or unsure')
  const brings = voice ?? settings.voice
  if (experience && voice !== undefined && !brings) wrong('voice', 'Write which view they would bring')
  if (experience?.voice && brings && brings !== experience.voice) wrong('voice', 'This experience is for one voice only')
  return { voice: brings, energy: energy ?? null, free: free ?? ('unsure' as const) }
}

/** Null for what was left blank, undefined for what means nothing we know. */
function readIf<Meaning>(written: string | undefined, read: (written: string) => Meaning | undefined) {
  return written?.trim() ? read(written) : null
}

function pick(written: Written, fields: readonly ImportField[]) {
  return Object.fromEntries(fields.flatMap((field) => (written[field] === undefined ? [] : [[field, written[field]]])))
}
