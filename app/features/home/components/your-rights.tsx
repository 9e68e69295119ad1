import { Link } from '@remix-run/react'
import { sayChoice } from '#app/shared/words.ts'
import { LineLink } from '#app/ui/line-link.tsx'

/** What people may ask of us, in plain words, whom to ask by name, and who watches over us. */
export function YourRights({ isSignedIn, names }: { isSignedIn: boolean; names: string[] }) {
  return (
    <>
      <section aria-labelledby="rights" className="stack-small">
        <h2 id="rights">What you can ask</h2>
        <ul>
          <li>To see all we hold about you, and to keep a copy.</li>
          <li>To have put right what is wrong.</li>
          <li>To say no to something we hold or use.</li>
          <li>To take back a yes, without giving a reason.</li>
          <li>To be forgotten.</li>
          <li>To know who looked at what is private to you.</li>
        </ul>
        <p>You get an answer by name, within four weeks. It costs nothing.</p>
        {isSignedIn && (
          <>
            <LineLink to="/me/record">My record, and asking about it</LineLink>
            <LineLink to="/me/readers">Who looked</LineLink>
          </>
        )}
      </section>
      <section aria-labelledby="not-happy" className="stack-small">
        <h2 id="not-happy">If something is not right</h2>
        {names.length > 0 ? (
          <p>
            Ask {sayChoice(names)}. If it is about one of them, choose another on <Link to="/me/record#asked">your record page</Link>.
          </p>
        ) : (
          <p>Ask the person who invited you. Once you are signed in, their name is at the foot of every page.</p>
        )}
        <p>
          You may also go to the Information Commissioner’s Office. They watch over how data is used. Go to{' '}
          <a href="https://ico.org.uk/make-a-complaint/">ico.org.uk</a>, or ring 0303 123 1113.
        </p>
      </section>
    </>
  )
}
