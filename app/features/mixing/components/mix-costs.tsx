import { Table } from '#app/ui/table.tsx'
import type { MixReport } from '../one-session-notes.ts'
import { sayCosts } from '../say-costs.ts'

/** What a mix costs in words, beside the same people dealt at random. */
export function MixCosts({ report }: { report: MixReport }) {
  return (
    <Table
      label="What it costs, table"
      caption="What this mix costs, beside a random deal of the same people"
      columns={['What matters', 'This mix', 'A random deal', 'What it means']}
    >
      {sayCosts(report).map(({ title, mix, deal, means }) => (
        <tr key={title}>
          <th scope="row">{title}</th>
          <td>{mix === deal ? mix : <b>{mix}</b>}</td>
          <td>{deal}</td>
          <td>{means}</td>
        </tr>
      ))}
    </Table>
  )
}
