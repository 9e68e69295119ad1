const locale = 'en-GB'
const plurals = new Intl.PluralRules(locale)
const numbers = new Intl.NumberFormat(locale)
const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
const choices = new Intl.ListFormat(locale, { type: 'disjunction' })
const small = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']

/** A count in a whole sentence: `sayCount(2, { one: '# person waits', other: '# people wait' })`. `#` is the number. */
export function sayCount(count: number, forms: { one: string; other: string; none?: string }) {
  if (count === 0 && forms.none !== undefined) return forms.none
  const form = plurals.select(count) === 'one' ? forms.one : forms.other
  return form.replace('#', numbers.format(count))
}

/** As `sayCount`, for the beginning of a sentence: numbers up to ten are written out, “Two people wait”. */
export function startWithCount(count: number, forms: { one: string; other: string; none?: string }) {
  const word = small[count]
  return word && count > 0 ? sayCount(count, forms).replace(numbers.format(count), word) : sayCount(count, forms)
}

/** “Morven, Callum and Eilidh”. */
export function sayList(parts: readonly string[]) {
  return lists.format(parts)
}

/** “Morven, Callum or Eilidh”. */
export function sayChoice(parts: readonly string[]) {
  return choices.format(parts)
}

/** The two letters on a person's mark. */
export function initialsOf(knownAs: string, familyName?: string | null) {
  const names = `${knownAs} ${familyName ?? ''}`.trim().split(/\s+/u)
  const letters = [names[0], names.length > 1 ? names.at(-1) : undefined].map((name) => [...(name ?? '')][0] ?? '')
  return letters.join('').toLocaleUpperCase(locale)
}

/** The first three dozen words or so of a text, cut between words. */
export function shorten(text: string, atMost = 120) {
  if (text.length <= atMost) return text
  const cut = text.slice(0, atMost)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), atMost / 2)).trimEnd()}…`
}
