import { Form, Link } from '@remix-run/react'
import { sayCount } from '#app/shared/words.ts'
import { Button, ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { Select } from '#app/ui/select.tsx'
import { Stat, Stats } from '#app/ui/stat.tsx'
import { choiceWords } from '../import-words.ts'
import type { ShownRow } from '../show-rows.ts'
import { RowTable } from './row-table.tsx'

interface ListPreviewProps {
  importId: string
  asked: { show: string; after: number }
  counts: { new: number; alike: number; wrong: number; out: number }
  choices: { skip: number; same: number; new: number }
  maySame: boolean
  rows: readonly ShownRow[]
  next: number | null
}

/** All rows before anything is added: how many stand how, the ones that were asked for, and the one thing to do next. */
export function ListPreview({ importId, asked, counts, choices, maySame, rows, next }: ListPreviewProps) {
  const coming = counts.new + choices.same + choices.new
  const address = asked.show === 'all' ? '' : `?show=${asked.show}`
  return (
    <div className="stack stack-large">
      <RowCounts counts={counts} show={asked.show} />
      <div className="row">
        {coming > 0 && (
          <Form method="post" action={`/imports/${importId}/bringing-in`}>
            <Button variant="next" icon="check">
              {sayCount(coming, { one: 'Bring # row in', other: 'Bring # rows in' })}
            </Button>
          </Form>
        )}
        <ButtonLink to="columns">Change the columns</ButtonLink>
        <ButtonLink to="removal" variant="quiet" icon="bin">
          Put the list away
        </ButtonLink>
      </div>
      {counts.alike > 0 && <ForAllAlike importId={importId} count={counts.alike} maySame={maySame} />}
      {rows.length > 0 ? (
        <RowTable importId={importId} rows={rows} address={address} />
      ) : (
        <Empty title="No row like that">{asked.show === 'mistakes' ? 'Nothing is left to mend.' : 'Choose another number above.'}</Empty>
      )}
      <p className="row">
        {asked.after > 0 && <LineLink to={`?show=${asked.show}`}>Back to the first</LineLink>}
        {next !== null && (
          <LineLink to={`?show=${asked.show}&after=${next}`} icon="next">
            The next 50
          </LineLink>
        )}
      </p>
    </div>
  )
}

function RowCounts({ counts, show }: { counts: ListPreviewProps['counts']; show: string }) {
  const shown = [
    { key: 'new', count: counts.new, words: 'New' },
    { key: 'alike', count: counts.alike, words: 'Maybe here already' },
    { key: 'mistakes', count: counts.wrong, words: 'With mistakes' },
    ...(counts.out > 0 ? [{ key: 'out', count: counts.out, words: 'Left out' }] : []),
  ]
  return (
    <Stats>
      {shown.map(({ key, count, words }) => (
        <Stat key={key} count={count}>
          <Link to={show === key ? '?' : `?show=${key}`} className="back" aria-current={show === key ? 'true' : undefined}>
            {show === key ? <b>{words}</b> : words}
          </Link>
        </Stat>
      ))}
    </Stats>
  )
}

/** One answer for every row that is like somebody here. */
function ForAllAlike({ importId, count, maySame }: { importId: string; count: number; maySame: boolean }) {
  const choices = (['skip', 'same', 'new'] as const).filter((choice) => choice !== 'same' || maySame)
  return (
    <Card as="section" labelledBy="alike" variant="sunk">
      <h2 id="alike">{sayCount(count, { one: 'One may be here already', other: '# may be here already' })}</h2>
      <p className="quiet">Each row below says who it is like, and what is done with it. Here you say it for all of them at once.</p>
      <Form method="post" action={`/imports/${importId}/alike`} className="row">
        <Select name="choice" label="For all of them" options={choices.map((value) => ({ value, label: choiceWords[value] }))} />
        <Button>Do that for all</Button>
      </Form>
    </Card>
  )
}
