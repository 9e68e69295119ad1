import { LineLink } from '#app/ui/line-link.tsx'

/** What to do when no message comes. `hasMailbox`: messages of the example story go into a mailbox of its own. */
export function NothingCame({ hasMailbox }: { hasMailbox: boolean }) {
  return (
    <section className="stack stack-small" aria-labelledby="nothing-came">
      <h2 id="nothing-came">Nothing came?</h2>
      <p>
        It can take a few minutes. Look among the unwanted mail too. Then ask the person who invited you which address they have for you.
      </p>
      <ul className="stack stack-small">
        <li>
          <LineLink to="/sign-in" icon="again">
            Send me a new code
          </LineLink>
        </li>
        {hasMailbox && (
          <li>
            <LineLink to="/demo/mailbox" icon="letter">
              Open the mailbox of this example
            </LineLink>
          </li>
        )}
      </ul>
    </section>
  )
}
