import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { sayName } from '#app/features/people/person-words.ts'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Card } from '#app/ui/card.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { PairName } from '../components/pair-name.tsx'
import { requireKeepApart } from '../guards.server.ts'
import { scopeWords } from '../keep-apart-words.ts'
import { listComingTogether, listNotedTogether } from '../queries/coming-together.server.ts'
import { readReason } from '../queries/read-reason.server.ts'
import { isDue } from '../review-days.ts'

export const handle = { template: 'participant', nav: 'safeguarding', quickExit: true } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Safeguarding')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { pair, viewer } = await requireKeepApart(request, params, 'keep_apart.read.reason')
  const [both, noted] = [await listComingTogether(viewer), await listNotedTogether(viewer)]
  return {
    pair,
    reason: (await readReason(viewer, pair.id)) ?? null,
    both: both.filter(({ id }) => id === pair.id).map(({ name }) => name),
    noted: noted.filter(({ id }) => id === pair.id).map((by) => sayName({ knownAs: by.byKnownAs, familyName: by.byFamilyName })),
    today: dayOf(viewer.at),
  }
}

export default function KeepApartPage() {
  const { pair, reason, both, noted, today } = useLoaderData<typeof loader>()
  const { id, scope, reviewOn, endedAt, madeAt, byKnownAs } = pair
  const at = (path: string) => `/keep-aparts/${id}${path}`
  return (
    <>
      <BackLink to="/keep-aparts">People who are kept apart</BackLink>
      <PageHeader title={<PairName pair={pair} />} lead={`${scopeWords[scope].label}.`} />
      <div className="stack stack-large">
        {endedAt && (
          <Notice title={`Ended on ${sayDay(dayOf(endedAt), today)}.`}>They may be put together. This is forgotten a year after.</Notice>
        )}
        {both.map((name) => (
          <Notice key={name} variant="care" title={`Both are asked to ${name}.`}>
            Whoever invited them could not know. Talk it over with one of the two, or with the organiser without saying why.
          </Notice>
        ))}
        {noted.map((name) => (
          <Notice
            key={name}
            variant="care"
            title={
              <>
                <bdi>{name}</bdi> noted that the two stay together.
              </>
            }
          >
            No mix can keep to both. They could not know.
          </Notice>
        ))}
        <Card variant="private" labelledBy="why">
          <h2 id="why">Why</h2>
          {reason === null ? <p className="quiet">It cannot be opened any more.</p> : <p className="words">{reason}</p>}
          <p className="small quiet">That you read this is noted.</p>
        </Card>
        <p className="quiet">
          Entered by <bdi>{byKnownAs}</bdi> on {sayDay(dayOf(madeAt), today)}.
        </p>
        {!endedAt && (
          <>
            <p>
              {isDue(pair, today)
                ? `You meant to look at it again on ${sayDay(reviewOn, today)}.`
                : `To be looked at again on ${sayDay(reviewOn, today)}.`}
            </p>
            <p className="row">
              <ButtonLink to={at('/review')} variant={isDue(pair, today) ? 'next' : 'plain'}>
                Keep apart, and set the next look
              </ButtonLink>
              <ButtonLink to={at('/ending')}>End it</ButtonLink>
            </p>
          </>
        )}
      </div>
    </>
  )
}
