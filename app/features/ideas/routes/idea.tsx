import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findEnding, listAnswers } from '#app/features/contributions/queries/answers.server.ts'
import { walkChain } from '#app/features/contributions/queries/chain.server.ts'
import { findContribution } from '#app/features/contributions/queries/contribution.server.ts'
import { dayOf, sayDay } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { Path } from '#app/ui/path.tsx'
import { checkOwners } from '../check-owners.ts'
import { FamiliesNotice } from '../components/families-notice.tsx'
import { IdeaAnswers } from '../components/idea-answers.tsx'
import { IdeaPeople } from '../components/idea-people.tsx'
import { IdeaSteps } from '../components/idea-steps.tsx'
import { IdeaStory } from '../components/idea-story.tsx'
import { requireIdea } from '../guards.server.ts'
import { whatMayBeDone } from '../permissions.ts'
import { listIdeaPeople, listOwners } from '../queries/idea-people.server.ts'
import { findPurposeOf, listMoves, listStages } from '../queries/ideas.server.ts'
import { listStepsOf } from '../queries/steps.server.ts'

export const handle = { template: 'organiser', nav: 'ideas', quickExit: true } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => pageTitle(data?.idea.title ?? 'Idea')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { idea, contribution, relations, viewer } = await requireIdea(request, params, 'contribution.read')
  const chain = await walkChain(contribution.id, { viewer })
  const ending = await findEnding(contribution)
  return {
    idea,
    people: await listIdeaPeople(idea.id),
    today: dayOf(viewer.at),
    said: await findContribution(contribution, relations),
    stages: await listStages(idea.pathway_id),
    moves: await listMoves(idea.id),
    steps: await listStepsOf(idea.id),
    answers: await listAnswers(contribution),
    ending,
    roots: chain.filter(({ way }) => way === 'from'),
    shoots: chain.filter(({ way, kind }) => way === 'to' && kind !== 'step'),
    flag: checkOwners(await listOwners(idea.id, viewer.at)),
    experience: contribution.experience_id ? await findPurposeOf(contribution.experience_id) : undefined,
    may: whatMayBeDone(relations, { audience: contribution.audience, isEnded: ending !== undefined }),
  }
}

export default function IdeaPage() {
  const { idea, people, today, said, stages, moves, steps, answers, ending, roots, shoots, flag, experience, may } =
    useLoaderData<typeof loader>()
  const reached = new Map(moves.map(({ stage, made_at }) => [stage, sayDay(dayOf(made_at), today)]))
  return (
    <>
      <PageHeader
        kicker={experience ? `Idea from ${experience.name}` : 'Idea'}
        title={idea.title}
        purpose={said.words}
        actions={
          may.move && (
            <ButtonLink to="moves" variant="next">
              Say what happened
            </ButtonLink>
          )
        }
      />
      <Path
        label="How far along"
        at={idea.stage_id}
        stages={stages.map(({ id, name, asks }) => ({ id, name, what: reached.get(name) ?? asks }))}
      />
      <div className="work work-aside">
        <div className="stack stack-large">
          <IdeaAnswers answers={answers} ending={ending} today={today} />
          <section aria-labelledby="steps" className="stack">
            <h2 id="steps">Small steps</h2>
            <IdeaSteps ideaId={idea.id} steps={steps} mayWrite={may.write} today={today} />
            {may.write && !ending && <LineLink to="steps">Add a small step</LineLink>}
          </section>
          <section aria-labelledby="story" className="stack">
            <h2 id="story">How it came about</h2>
            <IdeaStory roots={roots} shoots={shoots} moves={moves} today={today} />
          </section>
          <div className="row">
            {may.answer && <ButtonLink to={`/contributions/${idea.id}/answers`}>Write back</ButtonLink>}
            {may.end && <ButtonLink to={`/contributions/${idea.id}/ending`}>Say what came of it</ButtonLink>}
          </div>
        </div>
        <aside className="aside stack stack-large" aria-label="People and words">
          <section className="stack">
            <h2>Whose it is</h2>
            <IdeaPeople people={people} flag={flag} />
            {may.write && <LineLink to="people">Ask somebody in</LineLink>}
          </section>
          <FamiliesNotice words={idea.families_notice} mayWrite={may.write} />
          {experience && (
            <section className="stack">
              <h2>What it serves</h2>
              <p className="words">{experience.purpose}</p>
              <p className="small quiet">The purpose of {experience.name}</p>
            </section>
          )}
        </aside>
      </div>
    </>
  )
}
