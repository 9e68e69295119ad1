import { sayCount } from '#app/shared/words.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { Table } from '#app/ui/table.tsx'
import type { runWords } from '../import-words.ts'
import type { ShownRow } from '../show-rows.ts'

interface ListResultProps {
  state: keyof typeof runWords
  stopped: string | null
  counts: { made: number; undone: number; kept: number; skipped: number; wrong: number }
  rows: readonly ShownRow[]
  next: number | null
  mayUndo: boolean
}

/** What came of a list; rows that came to nothing are named, each with the reason. */
export function ListResult({ state, stopped, counts, rows, next, mayUndo }: ListResultProps) {
  return (
    <div className="stack stack-large">
      <Notice variant={stopped || state === 'reading' ? 'care' : 'kept'} title={titleOf(state, counts)} justNow>
        {stopped ?? (state === 'reading' ? 'Send it again. Nothing was added.' : noteOf(state, counts))}
      </Notice>
      <div className="row">
        {mayUndo && (
          <ButtonLink to="undoing" variant="care" icon="back">
            Take the whole list back
          </ButtonLink>
        )}
        {state === 'reading' && <ButtonLink to="removal">Put it away</ButtonLink>}
        <ButtonLink to="/people">See people</ButtonLink>
      </div>
      {rows.length > 0 && (
        <Table
          label="Rows that came to nothing"
          caption="Rows that were not brought in or not taken back, and why"
          columns={['Who', 'Row', 'Why']}
        >
          {rows.map(({ number, name, why, mistakes }) => (
            <tr key={number}>
              <th scope="row">
                <bdi>{name || 'No name'}</bdi>
              </th>
              <td className="num">{number}</td>
              <td>{why ?? mistakes.map(({ label, words }) => `${label}: ${words}`).join(' ')}</td>
            </tr>
          ))}
        </Table>
      )}
      {next !== null && (
        <LineLink to={`?after=${next}`} icon="next">
          The next 50
        </LineLink>
      )}
    </div>
  )
}

function titleOf(state: ListResultProps['state'], { made, undone, kept }: ListResultProps['counts']) {
  if (state === 'undone') return sayCount(undone, { one: 'Taken back: # row', other: 'Taken back: # rows', none: 'Nothing was taken back' })
  if (state === 'reading') return 'The list did not come whole'
  if (state === 'stopped') return 'It stopped half-way'
  return sayCount(made + kept, { one: 'Brought in: # row', other: 'Brought in: # rows', none: 'Nothing was brought in' })
}

function noteOf(state: ListResultProps['state'], { kept, skipped, wrong }: ListResultProps['counts']) {
  if (state === 'undone' && kept > 0)
    return sayCount(kept, { one: 'One was changed or used since, and stays.', other: '# were changed or used since, and stay.' })
  if (state === 'undone') return 'Everything is as it was before.'
  if (wrong + skipped === 0) return 'Nobody was told, and nobody can sign in by it.'
  return sayCount(wrong + skipped, {
    one: 'One row came to nothing: it is below, with the reason.',
    other: '# rows came to nothing: they are below, each with the reason.',
  })
}
