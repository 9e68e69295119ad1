import { Notice } from '#app/ui/notice.tsx'

/** For whoever has just set this up: what to run so that somebody may sign in. */
export function NewSite() {
  return (
    <Notice variant="care" title="This site is new, and nobody can sign in yet.">
      <p>Whoever runs it makes the first person on the machine it runs on:</p>
      <pre>
        <code>npm run first-steward -- --name NAME --email ADDRESS</code>
      </pre>
      <p>Then that person signs in here with their e-mail.</p>
    </Notice>
  )
}
