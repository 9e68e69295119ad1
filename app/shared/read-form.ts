import { z } from 'zod'

/** What a form shows again after a mistake: the first error of each field, and what was typed. */
export interface FormMistakes<Field extends string = string> {
  errors: Partial<Record<Field, string>>
  typed: Record<string, string>
}

type FieldOf<Schema extends z.ZodObject> = keyof z.input<Schema> & string

export type FormReading<Schema extends z.ZodObject> =
  { ok: true; value: z.output<Schema> } | { ok: false; mistakes: FormMistakes<FieldOf<Schema>> }

/**
 * Reads a submitted form with a zod schema. Never throws for what a person typed. A field that the schema
 * wants as a list gets every value of its name; `typed` then joins them with commas.
 */
export function readForm<Schema extends z.ZodObject>(formData: FormData, schema: Schema): FormReading<Schema> {
  const typed: Record<string, string> = {}
  const given: Record<string, string | string[]> = {}
  for (const name of new Set([...formData.keys(), ...Object.keys(schema.shape)])) {
    if (isNoField(name)) continue
    const values = formData
      .getAll(name)
      .filter((value) => typeof value === 'string')
      .map(cleanLines)
    if (schema.shape[name] instanceof z.ZodArray) given[name] = values
    else if (values[0] !== undefined) given[name] = values[0]
    if (values.length > 0) typed[name] = values.join(',')
  }
  const result = schema.safeParse(given)
  if (result.success) return { ok: true, value: result.data }

  const errors: Record<string, string> = {}
  for (const issue of result.error.issues) errors[String(issue.path[0])] ??= issue.message
  // the paths of a schema's issues are its own field names
  return { ok: false, mistakes: { errors: errors as FormMistakes<FieldOf<Schema>>['errors'], typed } }
}

/** A mistake that only the database could know of, put beside the field that caused it. */
export function mistake(formData: FormData, field: string, words: string): FormMistakes {
  return { errors: { [field]: words }, typed: typedIn(formData) }
}

/** What was typed, to be shown again: several answers to one question come joined by commas. */
export function typedIn(formData: FormData) {
  const typed: Record<string, string> = {}
  for (const [name, value] of formData) {
    if (typeof value !== 'string' || isNoField(name)) continue
    const before = typed[name]
    typed[name] = before === undefined ? cleanLines(value) : `${before},${cleanLines(value)}`
  }
  return typed
}

/** `__proto__`, `constructor` and the like: every object has them, so that no form of ours does. */
const isNoField = (name: string) => name in Object.prototype

/** Browsers send CRLF; PostgreSQL refuses NUL; no keyboard types the other control characters; half a surrogate pair is no text. */
function cleanLines(value: string) {
  return value
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .toWellFormed()
}
