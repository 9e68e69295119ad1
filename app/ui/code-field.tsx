import { describe, FieldFrame, type Asking } from './field-frame.tsx'

interface CodeFieldProps extends Asking {
  defaultValue?: string | undefined
}

/** One box for a whole code: it can be pasted, filled in by the phone, and typed with or without gaps. */
export function CodeField({ name, label, hint, error, id = name, defaultValue }: CodeFieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        name={name}
        className="input input-code"
        type="text"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        defaultValue={defaultValue}
        aria-invalid={error ? true : undefined}
        aria-describedby={describe(id, { hint, error })}
      />
    </FieldFrame>
  )
}
