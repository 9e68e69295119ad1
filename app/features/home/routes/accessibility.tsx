import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { allowAnyone } from '#app/server/allow.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { PageHeader } from '#app/ui/page-header.tsx'

export const handle = { template: 'participant' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Accessibility')

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request)
  return null
}

export default function AccessibilityPage() {
  return (
    <>
      <PageHeader title="Accessibility" lead="Nobody is to be shut out. Where somebody is, it is our fault and we want to know." />
      <section aria-labelledby="works" className="stack-small">
        <h2 id="works">What works</h2>
        <ul>
          <li>Every page works with a keyboard, and without JavaScript.</li>
          <li>Text can be made four times as large; nothing slides off the side of a small phone.</li>
          <li>Colours follow your light or dark setting. What a colour says, a shape and a word say too.</li>
          <li>Every question can be skipped, unless the next step cannot be done without it.</li>
          <li>Someone you trust may type for you. What they typed is marked so, and you say whether you agree.</li>
          <li>You can take part without e-mail: by phone, by letter, or with a code in the room.</li>
          <li>Pages can be printed.</li>
        </ul>
      </section>
      <section aria-labelledby="checked" className="stack-small">
        <h2 id="checked">What was checked, and what was not</h2>
        <p>
          We aim for the Web Content Accessibility Guidelines 2.2, level AA. Every page is checked by a program with each change, in light
          and dark, on a wide screen and a narrow one. That finds perhaps a third of what can be wrong. It has not yet been tried by people
          with screen readers, nor on a real old phone.
        </p>
        <p>There are no British Sign Language videos, Easy Read pages or Gaelic pages yet.</p>
      </section>
      <section aria-labelledby="stuck" className="stack-small">
        <h2 id="stuck">If you are stuck</h2>
        <p>
          Ring the person at the foot of the page, or ask anyone who brought you here. They can do it with you, by phone or side by side.
        </p>
      </section>
    </>
  )
}
