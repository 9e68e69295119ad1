/**
 * What every rule says that only the safeguarding lead may know of. It names who is moved, or what is asked for: never with whom it does not
 * work, nor that there is a pair.
 */
export function hiddenSentence(name: string) {
  return `This does not work for ${name}. The safeguarding lead can say more.`
}
