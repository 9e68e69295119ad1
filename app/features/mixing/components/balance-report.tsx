import { Table } from '#app/ui/table.tsx'
import type { BalanceLine } from '../weigh-balance.ts'

/** Who would be together, quality by quality, beside what was hoped for. */
export function BalanceReport({ groups, lines }: { groups: readonly string[]; lines: readonly BalanceLine[] }) {
  return (
    <section className="stack" aria-labelledby="balance">
      <h2 id="balance">How it is balanced</h2>
      <Table label="Balance, table" caption="Who would be together, and what was hoped for" columns={['Quality', ...groups]}>
        {lines.map(({ title, cells }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            {cells.map((cell, at) => (
              <td key={groups[at]}>{cell}</td>
            ))}
          </tr>
        ))}
      </Table>
    </section>
  )
}
