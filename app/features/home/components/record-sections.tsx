import { sayDayTime } from '#app/shared/dates.ts'
import type { RecordSection } from '#app/shared/record.ts'

/** All that is held, a table of label and value for each thing. A part with nothing in it says so. */
export function RecordSections({ sections }: { sections: RecordSection[] }) {
  return sections.map(({ title, rows }) => (
    <section key={title} aria-label={title} className="stack-small">
      <h2>{title}</h2>
      {rows.length === 0 && <p className="quiet">Nothing is held here.</p>}
      {rows.map((row, at) => (
        <dl key={at} className="card card-sunk">
          {row.map(({ label, value, at: when }, line) => (
            <div key={line} className="row">
              <dt className="quiet small">{label}</dt>
              <dd>
                <span dir="auto">{value}</span> {when && <span className="quiet small">{sayDayTime(when)}</span>}
              </dd>
            </div>
          ))}
        </dl>
      ))}
    </section>
  ))
}
