import type { MyRequest } from '#app/features/people/record-requests/queries/requests.server.ts'
import { answerWithinDays, outcomeWords, requestSaidBack } from '#app/features/people/record-requests/request-kinds.ts'
import { dayOf, daysBetween, sayDay } from '#app/shared/dates.ts'
import { Notice } from '#app/ui/notice.tsx'

/** One thing somebody asked about their record: in whose hands it is, on which of its days, or what came of it. */
export function AskedBefore({ request, today }: { request: MyRequest; today: string }) {
  const { at, kind, words, keeperName, answerByOn, answer } = request
  return (
    <Notice variant={answer ? 'kept' : 'plain'} title={requestSaidBack[kind]}>
      <div className="stack stack-small">
        {words && (
          <blockquote className="words" dir="auto">
            {words}
          </blockquote>
        )}
        {answer ? (
          <>
            <p>
              {answer.byName} answered on {sayDay(dayOf(answer.at), today)}. {outcomeWords[answer.outcome].told}
            </p>
            <blockquote className="words" dir="auto">
              {answer.words}
            </blockquote>
            <p className="quiet small">
              Not content with it? You can ask again, and choose somebody else to read it. You can also go to the Information Commissioner’s
              Office, at ico.org.uk.
            </p>
          </>
        ) : (
          <p>
            {keeperName} has it since {sayDay(dayOf(at), today)}. You hear from them by {sayDay(answerByOn, today)}.{' '}
            {today > answerByOn ? (
              <span>That day is over. Ring them, ask somebody else here, or go to ico.org.uk.</span>
            ) : (
              <span>
                Day {daysBetween(dayOf(at), today) + 1} of {answerWithinDays}.
              </span>
            )}
          </p>
        )}
      </div>
    </Notice>
  )
}
