import { Form, Link } from '@remix-run/react'
import { cohortVoices } from '#app/shared/voices.ts'
import { Button } from '#app/ui/button.tsx'
import { Table } from '#app/ui/table.tsx'
import { Tag } from '#app/ui/tag.tsx'
import { VoiceTag } from '#app/ui/voice.tsx'
import { sayHope, sayMissed } from '../say-missed.ts'
import type { TargetLine, totalOf } from '../summarise-targets.ts'
import { qualityWords, writeKind } from '../target-qualities.ts'

interface TargetsTableProps {
  experienceId: string
  lines: readonly TargetLine[]
  total: ReturnType<typeof totalOf>
  labels: Partial<Record<string, string>>
  seats: number
  /** Whether targets may be changed. */
  isOpen: boolean
}

const columns = ['Who', 'Hoped for', 'Asked', 'Said yes', 'Coming', 'Came', 'Stayed to the end', { label: 'Change', hidden: true }].map(
  (column, at) => (typeof column === 'string' && at > 0 ? { label: column, end: true } : column),
)

/** Hoped for beside what came of it, a line for each voice and each other target. */
export function TargetsTable({ experienceId, lines, total, labels, seats, isOpen }: TargetsTableProps) {
  return (
    <Table label="Targets" caption="How many were hoped for, asked, said yes, came and stayed" columns={columns}>
      {lines.map((line) => (
        <tr key={writeKind(line)}>
          <th scope="row">
            <Name line={line} label={labels[writeKind(line)] ?? line.word} />
          </th>
          <td className="num end">{sayHope(line, seats)}</td>
          <Counts {...line} coming={<Coming line={line} />} />
          <td>{isOpen && <Changes experienceId={experienceId} line={line} label={labels[writeKind(line)] ?? line.word} />}</td>
        </tr>
      ))}
      <tr>
        <th scope="row">Everybody</th>
        <td className="num end">{seats}</td>
        <Counts {...total} coming={total.coming} />
        <td />
      </tr>
    </Table>
  )
}

type Counted = Pick<TargetLine, 'invited' | 'saidYes' | 'came' | 'stayed'>

function Counts({ invited, saidYes, coming, came, stayed }: Counted & { coming: React.ReactNode }) {
  return (
    <>
      <td className="num end">{invited}</td>
      <td className="num end">{saidYes}</td>
      <td className="num end">{coming}</td>
      <td className="num end">{came ?? <NotYet />}</td>
      <td className="num end">{stayed ?? <NotYet />}</td>
    </>
  )
}

const NotYet = () => <span className="quiet small">not yet</span>

function Name({ line: { quality, word }, label }: { line: TargetLine; label: string }) {
  const voice = quality === 'voice' ? cohortVoices.find((one) => one === word) : undefined
  if (voice) return <VoiceTag voice={voice}>{label}</VoiceTag>
  return (
    <>
      {label} {quality !== 'returning' && <span className="quiet small">{qualityWords[quality]}</span>}
    </>
  )
}

function Coming({ line }: { line: TargetLine }) {
  if (line.least === null) return <>{line.coming}</>
  if (line.missing === 0 && line.tooMany === 0) return <Tag variant="kept">{line.coming}</Tag>
  return (
    <>
      <Tag>{line.coming}</Tag> <span className="small">{sayMissed(line)}</span>
    </>
  )
}

function Changes({ experienceId, line, label }: { experienceId: string; line: TargetLine; label: string }) {
  const kind = writeKind(line)
  return (
    <span className="row">
      <Link to={`?${new URLSearchParams({ change: kind })}#set`}>
        {line.least === null ? 'Hope for a number' : 'Change'}
        <span className="hidden-words">: {label}</span>
      </Link>
      {line.least !== null && (
        <Form method="post" action={`/experiences/${experienceId}/targets/removal`}>
          <input type="hidden" name="what" value={kind} />
          <Button variant="quiet" about={label}>
            Take away
          </Button>
        </Form>
      )}
    </span>
  )
}
