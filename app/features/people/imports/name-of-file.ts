/** What a file is called, without folders or anything that cannot be read aloud. */
export function nameOfFile(name: string) {
  const last = name.toWellFormed().split(/[\\/]/).at(-1) ?? ''
  const words = last.replace(/\p{C}/gu, '').trim()
  return words.slice(0, 120) || 'A list'
}
