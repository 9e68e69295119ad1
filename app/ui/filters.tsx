import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

/** A row that finds among many: a few fields and one button. It only asks, so its answer has an address of its own. */
export function Filters({ label, button = 'Show', children }: { label: string; button?: string; children: ReactNode }) {
  return (
    <Form method="get" className="filters" role="search" aria-label={label}>
      {children}
      <Button icon="filter">{button}</Button>
    </Form>
  )
}

/** One tick in a row of filters. */
export function FilterTick({ name, label, defaultChecked }: { name: string; label: string; defaultChecked?: boolean | undefined }) {
  return (
    <label className="tick">
      <input type="checkbox" name={name} value="yes" defaultChecked={defaultChecked} />
      <span>{label}</span>
    </label>
  )
}
