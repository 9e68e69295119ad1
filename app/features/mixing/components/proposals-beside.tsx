import { Link } from '@remix-run/react'
import { Table } from '#app/ui/table.tsx'
import type { ComparedLine } from '../compare-proposals.ts'

interface ProposalsBesideProps {
  proposals: readonly { letter: string; path: string }[]
  lines: readonly ComparedLine[]
  /** The one that is looked at. */
  shown: string
}

/** A beside B beside C: what each comes to. The best of a line is marked by the word, not by its weight alone. */
export function ProposalsBeside({ proposals, lines, shown }: ProposalsBesideProps) {
  return (
    <section className="stack" aria-labelledby="beside">
      <h2 id="beside">{proposals.length > 1 ? proposals.map(({ letter }) => letter).join(' beside ') : 'What it comes to'}</h2>
      {proposals.length > 1 && (
        <p className="row choosing">
          {proposals.map(({ letter, path }) => (
            <Link
              key={letter}
              to={path}
              className="button button-quiet"
              aria-current={letter === shown ? 'true' : undefined}
              preventScrollReset
            >
              {letter === shown ? `Looking at ${letter}` : `See ${letter} instead`}
            </Link>
          ))}
        </p>
      )}
      <Table
        label="Comparison, table"
        caption="What each proposal comes to"
        columns={['What matters', ...proposals.map(({ letter }) => letter), 'What it means']}
      >
        {lines.map(({ title, values, means }) => (
          <tr key={title}>
            <th scope="row">{title}</th>
            {values.map(({ words, isBest }, at) => (
              <td key={proposals[at]?.letter}>{isBest ? <b>{words}, best</b> : words}</td>
            ))}
            <td>{means}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}
