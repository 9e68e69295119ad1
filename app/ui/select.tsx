import type { SelectHTMLAttributes } from 'react'
import { describe, FieldFrame, type Asking } from './field-frame.tsx'

interface SelectProps extends Asking, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'id' | 'name' | 'style' | 'children'> {
  options: readonly { value: string; label: string }[]
  /** The line shown while nothing is chosen; its value is empty. */
  empty?: string | undefined
  grows?: boolean | undefined
}

/** One of many, from the device's own list. For seven or fewer, a ChoiceGroup is kinder. */
export function Select({ name, label, hint, error, id = name, options, empty, grows, ...select }: SelectProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} grows={grows}>
      <select
        {...select}
        id={id}
        name={name}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describe(id, { hint, error })}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
