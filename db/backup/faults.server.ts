/** What is wrong with a backup, or with the place it is to go to: the one line that the operator reads. */
export class BackupFault extends Error {
  override name = 'BackupFault'
}

export const notOurs = (place: string) => new BackupFault(`${place}: is not a backup of Alongside, or is damaged`)
export const cutOff = (place: string) => new BackupFault(`${place}: is cut off, its end is missing`)
export const altered = (place: string, table?: string) => new BackupFault(`${place}: was altered${table ? `, in the table ${table}` : ''}`)

/** What stopped the reading of a file, in words where it is the file's fault. */
export function faultOf(file: string, error: unknown) {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return new BackupFault(`${file}: there is no such file`)
  if (code === 'Z_BUF_ERROR') return cutOff(file)
  if (typeof code === 'string' && code.startsWith('Z_')) return notOurs(file)
  if (typeof code === 'string' && code.startsWith('CSV_')) return altered(file)
  return error
}
