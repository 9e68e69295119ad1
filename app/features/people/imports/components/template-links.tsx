import { importKinds } from '../import-fields.ts'
import { kindWords } from '../import-words.ts'

/** Files to fill in, for who begins with none. */
export function TemplateLinks() {
  return (
    <section className="stack-small" aria-labelledby="begin">
      <h2 id="begin">No list yet?</h2>
      <p className="quiet">Fill one of these in. Each has the headings and one invented row, which you can delete.</p>
      <ul className="stack-small">
        {importKinds.map((kind) => (
          <li key={kind} className="row">
            <span>{kindWords[kind]}</span>
            <a href={`/imports/template?kind=${kind}`}>
              Excel<span className="hidden-words"> for {kindWords[kind]}</span>
            </a>
            <a href={`/imports/template?kind=${kind}&format=csv`}>
              CSV<span className="hidden-words"> for {kindWords[kind]}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
