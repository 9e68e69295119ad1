import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'

export interface FoundForm {
  /** Its file and its name: `app/features/ideas/forms.ts newIdeaForm`. */
  name: string
  schema: z.ZodObject
}

const files = globSync('app/features/**/*forms.ts').sort()

/** Every schema that a form is read with, those that are made for a number of things among them. */
export async function findForms(): Promise<FoundForm[]> {
  const found: FoundForm[] = []
  for (const file of files) {
    // what a forms file exports is looked at piece by piece
    const exported = (await import(pathToFileURL(resolve(file)).href)) as Record<string, unknown>
    for (const [name, value] of Object.entries(exported)) {
      const schema: unknown = typeof value === 'function' && name.endsWith('Form') ? (value as (count: number) => unknown)(2) : value
      if (schema instanceof z.ZodObject) found.push({ name: `${file} ${name}`, schema })
    }
  }
  return found
}

/** What the same files say in writing: everything exported whose name ends as a form's or a query's does. */
export function listWrittenForms() {
  return files.flatMap((file) => {
    const words = readFileSync(file, 'utf8')
    return [...words.matchAll(/^export (?:const|function) (\w+(?:Form|Query))\b/gm)].map(([, name]) => `${file} ${name}`)
  })
}

/** Every schema that anything in the app hands to `readForm`, by its name. */
export function listReadForms() {
  const names = globSync('app/**/*.{ts,tsx}').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\breadForm\((?:[^()]|\([^()]*\))*?,\s*(\w+Form)\b/g)].map(([, name = '']) => name),
  )
  return [...new Set(names)].sort()
}
