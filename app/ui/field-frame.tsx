import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** What every asking has: its words, a hint before the answer, and what is wrong with the answer given. */
export interface Asking {
  name: string
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  /** The `id` of the answer. The same as `name`, so that the error summary finds it; give another when a form repeats on a page. */
  id?: string | undefined
}

/** The ids by which an answer is described: hint first, then what is wrong. */
export function describe(id: string, { hint, error }: Pick<Asking, 'hint' | 'error'>) {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}

/** A label, its hint and its mistake above the one thing that answers it. */
export function FieldFrame({
  id,
  label,
  hint,
  error,
  grows,
  children,
}: Omit<Asking, 'name'> & { id: string; grows?: boolean | undefined; children: ReactNode }) {
  return (
    <div className={grows ? 'field grow' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <HintAndMistake id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** The two lines between a question and its answer. */
export function HintAndMistake({ id, hint, error }: { id: string; hint?: ReactNode; error?: string | undefined }) {
  return (
    <>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="mistake" id={`${id}-error`}>
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      )}
    </>
  )
}
