import type { DataMapCategory } from '../privacy/queries.server.ts'

/** One kind of what is held: who may see it, and for each table why it may be held and how long. Nothing is left blank. */
export function DataCategoryPart({ category, entries, readers, isOpen }: DataMapCategory & { isOpen: boolean }) {
  return (
    <details open={isOpen}>
      <summary>
        <h2>{category}</h2>
      </summary>
      <div className="stack">
        <h3>Who can see it</h3>
        {readers.length === 0 && <p>It is about nobody, so it is no secret inside. Outside, it is not shown.</p>}
        {readers.map(({ what, who }) => (
          <div key={what}>
            <p>
              <b>{what}</b>
            </p>
            <ul>
              {who.map(({ as, words, only, notIf }) => (
                <li key={as}>
                  {words}
                  {only && <span className="quiet">. {only}</span>}
                  {notIf && <span className="quiet">. {notIf}</span>}
                </li>
              ))}
            </ul>
          </div>
        ))}
        <h3>What we hold</h3>
        {entries.map(({ table, holds, basis, article9, retention }) => (
          <article key={table} className="card card-sunk stack stack-small">
            <p>{holds}</p>
            <dl className="small stack stack-small">
              <div>
                <dt className="quiet">Why we may</dt>
                <dd>{basis ?? 'It is about nobody.'}</dd>
              </div>
              <div>
                <dt className="quiet">What is sensitive in it</dt>
                <dd>{article9 ?? 'Nothing sensitive.'}</dd>
              </div>
              <div>
                <dt className="quiet">How long</dt>
                <dd>{retention}</dd>
              </div>
            </dl>
          </article>
        ))}
      </div>
    </details>
  )
}
