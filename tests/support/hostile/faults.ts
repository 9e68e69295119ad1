import type { z } from 'zod'
import { type FormReading } from '#app/shared/read-form.ts'

/** The longest that any field takes: a list that is pasted has a page of its own. */
const longest = 4000
const longerOnes: Record<string, number> = { pasted: 5 * 1024 * 1024 }

const control = /[^\P{Cc}\n\t]/u
const turning = /[\u202A-\u202E\u2066-\u2069]/

/** What is wrong with how a form was read: nothing, if the house holds. */
export function faultsOf<Schema extends z.ZodObject>(reading: FormReading<Schema>, form: FormData, schema: Schema): string[] {
  const names = new Set(Object.keys(schema.shape))
  if (!reading.ok) {
    const strange = Object.keys(reading.mistakes.errors).filter((name) => !names.has(name))
    const lost = [...new Set(form.keys())].filter((name) => !(name in Object.prototype) && !isKept(form, name, reading.mistakes.typed))
    const silent = Object.values(reading.mistakes.errors).every((words) => !words)
    return [
      ...strange.map((name) => `an error beside no field: ${name}`),
      ...lost.map((name) => `lost: ${name}`),
      ...(silent ? ['silent'] : []),
    ]
  }
  const value = reading.value as Record<string, unknown>
  const strange = Object.keys(value).filter((name) => !names.has(name))
  return [
    ...strange.map((name) => `a field nobody asked for: ${name}`),
    ...Object.entries(value).flatMap(([name, one]) => faultsIn(name, one)),
  ]
}

/** Typed text comes back, but for what no text may hold. */
function isKept(form: FormData, name: string, typed: Record<string, string>) {
  const values = form.getAll(name).filter((value) => typeof value === 'string')
  if (values.length === 0) return true
  const clean = (text: string) =>
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n\t]/gu, '')
      .toWellFormed()
  return Object.hasOwn(typed, name) && typed[name] === values.map(clean).join(',')
}

function faultsIn(name: string, value: unknown): string[] {
  if (value === null || value === undefined || typeof value === 'boolean') return []
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${name} is ${value}`]
  if (typeof value === 'string') return faultsOfText(name, value)
  if (Array.isArray(value))
    return [...(value.length > 100 ? [`${name} has ${value.length}`] : []), ...value.flatMap((one) => faultsIn(name, one))]
  if (typeof value !== 'object') return [`${name} is a ${typeof value}`]
  const own = Object.hasOwn(value, '__proto__') ? [`${name} has a __proto__ of its own`] : []
  return [...own, ...Object.entries(value).flatMap(([key, one]) => faultsIn(`${name}.${key}`, one))]
}

function faultsOfText(name: string, text: string) {
  const atMost = longerOnes[name] ?? (name.startsWith('answer.') ? 20_000 : longest)
  return [
    ...(text.length > atMost ? [`${name} is ${text.length} long`] : []),
    ...(control.test(text) ? [`${name} has a control character`] : []),
    ...(text.isWellFormed() ? [] : [`${name} is half a letter`]),
    ...(isOneLine(name) && (/[\n\t]/.test(text) || turning.test(text)) ? [`${name} is not one plain line`] : []),
  ]
}

const oneLine = new Set([
  'name',
  'knownAs',
  'familyName',
  'title',
  'nickname',
  'gender',
  'job',
  'email',
  'phone',
  'address',
  'joinLink',
  'website',
  'to',
])
const isOneLine = (name: string) => oneLine.has(name)
