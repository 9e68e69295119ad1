import { Link } from '@remix-run/react'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { kindWords, runWords } from '../import-words.ts'
import type { listBatches } from '../queries/batches.server.ts'

type Listed = Omit<Awaited<ReturnType<typeof listBatches>>[number], 'madeAt'> & { when: string }

/** The lists somebody brought in: which, when, how it stands, and how many rows came to something. */
export function BatchTable({ batches }: { batches: readonly Listed[] }) {
  const columns = ['List', 'What is in it', 'When', 'How it stands', { label: 'Rows', end: true }, { label: 'Brought in', end: true }]
  return (
    <Table label="Lists" caption="Lists you brought in, the last one first" columns={columns}>
      {batches.map(({ id, kind, fileName, when, state, rowCount, counts, experienceName }) => (
        <tr key={id}>
          <th scope="row">
            <Link to={`/imports/${id}`}>
              <bdi>{fileName}</bdi>
            </Link>
          </th>
          <td>{experienceName ? `For ${experienceName}` : kindWords[kind]}</td>
          <td>{when}</td>
          <td>
            <Tag variant={state === 'done' ? 'kept' : state === 'preview' || state === 'stopped' ? 'care' : 'plain'}>{runWords[state]}</Tag>
          </td>
          <td className="num">{rowCount}</td>
          <td className="num">{(counts.made ?? 0) + (counts.kept ?? 0)}</td>
        </tr>
      ))}
    </Table>
  )
}
