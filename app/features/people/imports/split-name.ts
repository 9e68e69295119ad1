/** “Morven Tait” and “Tait, Morven” as the name somebody is known by and the family's; one word is what they are known by. */
export function splitName(whole: string) {
  const name = whole.trim().replace(/\s+/gu, ' ')
  const [family, given] = name.split(/\s*,\s*/u)
  if (family && given) return { knownAs: given, familyName: family }
  const space = name.lastIndexOf(' ')
  return space < 0 ? { knownAs: name, familyName: '' } : { knownAs: name.slice(0, space), familyName: name.slice(space + 1) }
}
