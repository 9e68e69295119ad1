interface MixRecordProps {
  record: { inputHash: string; seed: number; engine: string; threads: number; tried: number; seconds: number; settings: string }
}

/** What is needed to work out the same mix once more, for who wants to check it. */
export function MixRecord({ record }: MixRecordProps) {
  const lines = [
    ['Mark of what it was worked out from', record.inputHash],
    ['Seed', String(record.seed)],
    ['Engine', record.engine],
    ['Threads', String(record.threads)],
    ['Ways tried', new Intl.NumberFormat('en-GB').format(record.tried)],
    ['Seconds', String(record.seconds)],
    ['Settings', record.settings],
  ]
  return (
    <details>
      <summary>The record of this mix</summary>
      <dl className="facts">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
