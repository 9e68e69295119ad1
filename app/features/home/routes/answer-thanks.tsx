import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findTimeThanks } from '#app/features/coaching/queries/time-question.server.ts'
import { findThanks } from '#app/features/experiences/places/queries/question.server.ts'
import { allowAnyone } from '#app/server/allow.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { FireDrawing } from '#app/ui/drawings.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { LinkIsOver } from '../components/link-is-over.tsx'
import { RingSomebody } from '../components/ring-somebody.tsx'
import { TimeThanks } from '../components/time-thanks.tsx'
import { thankFor } from '../thank-for.ts'

export const handle = { template: 'participant' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Thank you')

/** Says back what was answered by this link, for a day. After that the link shows nothing any more. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { act } = await allowAnyone(request)
  const token = params.token ?? ''
  const thanks = (await findThanks(token, act.at)) ?? null
  const time = (await findTimeThanks(token, act.at)) ?? null
  return data({ thanks, time }, { status: (thanks ?? time) ? 200 : 410 })
}

export default function AnswerThanksPage() {
  const { thanks, time } = useLoaderData<typeof loader>()
  if (time) return <TimeThanks {...time} />
  if (!thanks) return <LinkIsOver ringing={null} />
  const { title, sentences } = thankFor(thanks)
  return (
    <>
      <PageHeader kicker={`${thanks.name} · ${thanks.days}`} title={title} />
      <div className="stack">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <RingSomebody ringing={thanks.ringing} before="Something to ask, or another answer after all?" />
        <FireDrawing />
      </div>
    </>
  )
}
