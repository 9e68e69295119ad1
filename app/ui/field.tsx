import type { InputHTMLAttributes } from 'react'
import { classes } from './classes.ts'
import { describe, FieldFrame, type Asking } from './field-frame.tsx'

type Input = Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'id' | 'name' | 'style' | 'type' | 'placeholder'>

interface FieldProps extends Asking, Input {
  type?: 'text' | 'number' | 'date' | 'time' | 'datetime-local' | 'email' | 'tel' | 'search' | 'password' | 'url' | undefined
  /** `short` for a few figures; `words` for a person's own words in one line. */
  look?: 'short' | 'words' | undefined
  /** Takes the room that is left in a row of filters. */
  grows?: boolean | undefined
}

/** A labelled line to write on. Its hint and mistake are read out with it; the error summary links to it. */
export function Field({ name, label, hint, error, id = name, type = 'text', look, grows, ...input }: FieldProps) {
  const numeric = type === 'number'
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} grows={grows}>
      <input
        inputMode={numeric ? 'numeric' : undefined}
        {...input}
        // A number field that scrolls away what was typed helps nobody: figures are read on the server.
        type={numeric ? 'text' : type}
        id={id}
        name={name}
        className={classes('input', look && `input-${look}`, isNarrow(type) && 'input-narrow')}
        aria-invalid={error ? true : undefined}
        aria-describedby={describe(id, { hint, error })}
      />
    </FieldFrame>
  )
}

function isNarrow(type: FieldProps['type']) {
  return type === 'date' || type === 'time' || type === 'datetime-local'
}
