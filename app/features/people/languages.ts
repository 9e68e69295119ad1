/** The languages people are asked for by name, most asked for here first. Any other that somebody noted is kept as it is. */
const offered = [
  'en gd sco bfi pl uk ar ro ur pa zh yue',
  'fr es pt it de lt lv sk cs hu bg ru tr fa ps ku ckb ti am so sw yo ig bn hi ta ml vi rom ga cy',
].flatMap((line) => line.split(' '))

/** What `Intl` has no everyday name for, or has one on the server and none in every browser. */
const ownNames: Record<string, string> = {
  bfi: 'British Sign Language',
  ckb: 'Kurdish (Sorani)',
  bn: 'Bengali',
  sco: 'Scots',
  rom: 'Romany',
}
const names = new Intl.DisplayNames('en-GB', { type: 'language' })

/** “Polish”, for a BCP 47 tag; what is none stands for itself. */
export function sayLanguage(tag: string) {
  return ownNames[tag] ?? (isLanguageTag(tag) ? names.of(tag) : undefined) ?? tag
}

/** The tags of a person's languages, the one that suits best first. */
export function listLanguages(languages: string) {
  return languages.split(/\s+/u).filter(Boolean)
}

/** The same from a form, which sends them with commas between. */
export function splitLanguages(languages = '') {
  return listLanguages(languages.replaceAll(',', ' '))
}

/** As one text again: none twice, English when none was chosen. */
export function joinLanguages(tags: readonly string[]) {
  return [...new Set(tags.filter(Boolean))].join(' ') || 'en'
}

/** What a form offers: the languages above, and whatever this person speaks already. */
export function listLanguageChoices(spoken: readonly string[]) {
  return [...new Set([...offered, ...spoken.filter(isLanguageTag)])].map((value) => ({ value, label: sayLanguage(value) }))
}

/** A BCP 47 tag of a language, perhaps with a script or a country. */
export function isLanguageTag(tag: string) {
  return /^[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2})?$/.test(tag)
}
