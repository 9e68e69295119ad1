import { pageOfContribution, sayKind } from '#app/features/contributions/contribution-kinds.ts'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import type { Voice } from '#app/shared/voices.ts'
import { Link } from '@remix-run/react'
import { Moment, Timeline } from '#app/ui/timeline.tsx'
import { VoiceTag } from '#app/ui/voice.tsx'

interface Grown {
  id: string
  kind: string
  words: string | null
  language: string
  voice: Voice | null
  madeAt: string
  by: string | null
}

interface Move {
  id: string
  made_at: string
  stage: string
  words: string
  lived: string
  by: string
}

interface IdeaStoryProps {
  /** What it grew from, and what grew from it. */
  roots: Grown[]
  shoots: Grown[]
  moves: Move[]
  today: string
}

/** The way from somebody’s first words to where the idea is now, with who lived it at each stage. */
export function IdeaStory({ roots, shoots, moves, today }: IdeaStoryProps) {
  const oldestFirst = [...roots].sort((one, other) => (one.madeAt < other.madeAt ? -1 : 1))
  return (
    <Timeline>
      {oldestFirst.map((grown) => (
        <GrownMoment key={grown.id} grown={grown} today={today} />
      ))}
      {moves.map(({ id, made_at, stage, words, lived, by }, at) => (
        <Moment key={id} at={made_at} when={sayDay(dayOf(made_at), today)} state={at === moves.length - 1 ? 'now' : 'kept'}>
          <p>
            <b>{stage}</b> <span className="quiet">in the words of {by}</span>
          </p>
          <blockquote dir="auto">{words}</blockquote>
          {lived && <p className="small">With lived experience of it: {lived}</p>}
          {!lived && <p className="small quiet">Nobody has said who with lived experience took part.</p>}
        </Moment>
      ))}
      {shoots.map((grown) => (
        <GrownMoment key={grown.id} grown={grown} today={today} />
      ))}
    </Timeline>
  )
}

function GrownMoment({ grown: { id, kind, words, language, voice, madeAt, by }, today }: { grown: Grown; today: string }) {
  return (
    <Moment at={madeAt} when={sayDay(dayOf(madeAt), today)} state="kept">
      <p>
        <Link to={pageOfContribution({ kind, id })}>{sayKind(kind)}</Link> {voice && <VoiceTag voice={voice} />} <bdi>{by}</bdi>
      </p>
      <blockquote lang={language} dir="auto">
        {words}
      </blockquote>
    </Moment>
  )
}
