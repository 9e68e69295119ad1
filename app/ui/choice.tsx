import type { InputHTMLAttributes, ReactNode } from 'react'
import { classes } from './classes.ts'
import { describe, HintAndMistake, type Asking } from './field-frame.tsx'

interface ChoiceProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'style' | 'type' | 'children'> {
  name: string
  type?: 'radio' | 'checkbox' | undefined
  label: ReactNode
  hint?: ReactNode
  /** Without the box round it, for a single tick under a field. */
  plain?: boolean | undefined
}

/** One thing to tick or choose. The whole line is the target. */
export function Choice({ type = 'checkbox', label, hint, plain, ...input }: ChoiceProps) {
  return (
    <label className={classes('choice', plain && 'choice-plain')}>
      <input {...input} type={type} />
      <span>{label}</span>
      {hint && <span className="hint">{hint}</span>}
    </label>
  )
}

interface ChoiceGroupProps extends Asking {
  type?: 'radio' | 'checkbox' | undefined
  options: readonly { value: string; label: ReactNode; hint?: ReactNode }[]
  /** The value that is chosen, or the values that are ticked; what was typed before a mistake may come joined by commas. */
  chosen?: string | readonly string[] | null | undefined
  /** Side by side where there is room, for short words. */
  inRow?: boolean | undefined
  /** The question is the page's own `h1`, so its words are hidden here. */
  hideLabel?: boolean | undefined
}

/** A question with its answers all in sight. The first answer carries the `id`, so the error summary leads there. */
export function ChoiceGroup({ name, label, hint, error, id = name, type = 'radio', options, chosen, inRow, hideLabel }: ChoiceGroupProps) {
  const picked = typeof chosen === 'string' && type === 'checkbox' ? chosen.split(',') : [chosen].flat()
  const choices = options.map((option, place) => (
    <Choice
      key={option.value}
      id={place === 0 ? id : `${id}-${option.value}`}
      type={type}
      name={name}
      value={option.value}
      label={option.label}
      hint={option.hint}
      defaultChecked={picked.includes(option.value)}
    />
  ))
  return (
    <fieldset aria-describedby={describe(id, { hint, error })}>
      <legend className={hideLabel ? 'hidden-words' : 'legend'}>{label}</legend>
      <HintAndMistake id={id} hint={hint} error={error} />
      {inRow ? <div className="grid choices">{choices}</div> : choices}
    </fieldset>
  )
}
