import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link } from '@remix-run/react'
import { allowAnyone } from '#app/server/allow.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { FieldDrawing } from '#app/ui/drawings.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'

export const handle = { template: 'participant' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('About')

export async function loader({ request }: LoaderFunctionArgs) {
  await allowAnyone(request)
  return null
}

export default function AboutPage() {
  return (
    <>
      <PageHeader title="About Alongside" />
      <div className="field-wide">
        <FieldDrawing label="Hills drawn with three lines, and people beside one another below them" />
      </div>
      <p className="lead">
        In a Values Based Leadership Experience (VBLE), parents and carers, people who work with families, and senior leaders spend days
        together. They find the values they share, and change how services work for families.
      </p>
      <p>Alongside is the software that looks after such an experience from beginning to end:</p>
      <ul>
        <li>who to ask, and what each person needs so that they can come;</li>
        <li>who sits with whom, so that everybody meets and nobody is alone;</li>
        <li>what people say matters, in their own words;</li>
        <li>someone to talk to afterwards, and one small step at a time;</li>
        <li>ideas that go somewhere, and an answer by name for each one.</li>
      </ul>
      <p>
        It is open source, under the MIT licence. <Link to="/privacy">What it holds, and why</Link>.{' '}
        <Link to="/accessibility">How it is made for everybody</Link>.
      </p>
      <p>If you think somebody is in danger, ring 999.</p>
    </>
  )
}
