import type { ReactNode } from 'react'
import { classes } from './classes.ts'

/** Lets a wide table slide sideways by finger and by keyboard. Its name differs from the section's. */
function TableWrap({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="table-wrap" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}

export interface Column {
  label: string
  /** Read out, not shown: the column of buttons. */
  hidden?: boolean
  /** Figures stand at the line's end. */
  end?: boolean
}

interface TableProps {
  /** Names the sliding region. */
  label: string
  /** Says what the rows are; read out. */
  caption: string
  columns: readonly (string | Column)[]
  /** `<tr>`s, each beginning with `<th scope="row">`, which stays in sight on a phone. */
  children: ReactNode
}

/** Rows of the same thing, with the names staying put on a phone. */
export function Table({ label, caption, columns, children }: TableProps) {
  return (
    <TableWrap label={label}>
      <table className="table">
        <caption className="hidden-words">{caption}</caption>
        <thead>
          <tr>
            {columns.map(asColumn).map((column, place) => (
              <th key={column.label} scope="col" className={classes(place === 0 && 'stays', column.end && 'end') || undefined}>
                {column.hidden ? <span className="hidden-words">{column.label}</span> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </TableWrap>
  )
}

function asColumn(column: string | Column): Column {
  return typeof column === 'string' ? { label: column } : column
}
