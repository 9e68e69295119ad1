import type { TextareaHTMLAttributes } from 'react'
import { classes } from './classes.ts'
import { describe, FieldFrame, type Asking } from './field-frame.tsx'

type Area = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className' | 'id' | 'name' | 'style' | 'placeholder'>

interface TextAreaProps extends Asking, Area {
  /** `words` sets what a person says in the serif of people's own words. */
  look?: 'words' | undefined
}

/** Room for a few lines. */
export function TextArea({ name, label, hint, error, id = name, look, rows = 3, ...area }: TextAreaProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <textarea
        dir="auto"
        {...area}
        rows={rows}
        id={id}
        name={name}
        className={classes('input', look && `input-${look}`)}
        aria-invalid={error ? true : undefined}
        aria-describedby={describe(id, { hint, error })}
      />
    </FieldFrame>
  )
}
