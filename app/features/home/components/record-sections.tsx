import { sayDayTime } from '#app/shared/dates.ts'
import type { RecordSection } from '#app/shared/record.ts'

/** All that is held, a table of label and value for each thing; then the parts with nothing in them, by name. */
export function RecordSections({ sections }: { sections: RecordSection[] }) {
  const held = sections.filter(({ rows }) => rows.length > 0)
  const empty = sections.filter(({ rows }) => rows.length === 0)
  return (
    <>
      {held.map(({ title, rows }) => (
        <section key={title} aria-label={title} className="stack-small">
          <h2>{title}</h2>
          {rows.map((row, at) => (
            <dl key={at} className="card card-sunk record">
              {row.map(({ label, value, at: when }, line) => (
                <div key={line}>
                  <dt className="quiet small">{label}</dt>
                  <dd>
                    <span dir="auto">{value}</span> {when && <span className="quiet small">{sayDayTime(when)}</span>}
                  </dd>
                </div>
              ))}
            </dl>
          ))}
        </section>
      ))}
      {empty.length > 0 && (
        <section aria-labelledby="nothing-held" className="stack-small">
          <h2 id="nothing-held">Nothing is held here</h2>
          <ul className="quiet">
            {empty.map(({ title }) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
