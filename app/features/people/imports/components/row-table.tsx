import { Link } from '@remix-run/react'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { choiceWords } from '../import-words.ts'
import type { ShownRow } from '../show-rows.ts'

/** Rows of a list before they are brought in: what each says, what is wrong beside the cell, and the way to mend it. */
export function RowTable({ importId, rows, address }: { importId: string; rows: readonly ShownRow[]; address: string }) {
  const columns = ['Who', 'What was found', { label: 'Do', hidden: true }]
  return (
    <Table label="Rows" caption="Rows of the list, and what was found in each" columns={columns}>
      {rows.map((row) => (
        <tr key={row.number} id={`row-${row.number}`}>
          <th scope="row">
            <bdi>{row.name || 'No name'}</bdi>
            <p className="small quiet">Row {row.number}</p>
          </th>
          <td>
            <WhatWasFound {...row} />
          </td>
          <td>
            <Link to={`/imports/${importId}/rows/${row.number}${address}`}>
              {row.state === 'wrong' ? 'Mend' : 'Change'}
              <span className="hidden-words"> row {row.number}</span>
            </Link>
          </td>
        </tr>
      ))}
    </Table>
  )
}

function WhatWasFound({ state, choice, rest, mistakes, warnings, alike }: ShownRow) {
  return (
    <div className="stack-small">
      {state === 'new' && <Tag variant="kept">New</Tag>}
      {state === 'left_out' && <Tag>Left out</Tag>}
      {mistakes.map(({ label, cell, words }) => (
        <p key={label + words} className="mistake">
          <span>
            {label}: {cell && <bdi>“{cell}”. </bdi>}
            {words}.
          </span>
        </p>
      ))}
      {state === 'alike' && choice && <Tag variant={choice === 'new' ? 'kept' : 'plain'}>{choiceWords[choice]}</Tag>}
      {alike.map((one, at) => (
        <p key={at} className="small">
          {sayAlike(one)}
        </p>
      ))}
      {warnings.map((words) => (
        <p key={words} className="small">
          {words}
        </p>
      ))}
      <p className="small quiet">
        <bdi>{rest.slice(0, 5).join(' · ')}</bdi>
      </p>
    </div>
  )
}

const hows = { email: 'the same e-mail address', phone: 'the same phone number', name: 'the same name' } as const

export function sayAlike({ name, how, row, hasPlace }: ShownRow['alike'][number]) {
  if (row !== null)
    return `Row ${row} of this list has ${hows[how === 'name' ? 'name' : 'email'].replace('e-mail address', 'address or number')}.`
  if (hasPlace) return `${name} has a place there already, with ${hows[how]}.`
  return `${name} is here already, with ${hows[how]}.`
}
