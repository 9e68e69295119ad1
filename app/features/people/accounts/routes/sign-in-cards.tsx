import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { Button } from '#app/ui/button.tsx'
import { ChoiceGroup } from '#app/ui/choice.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { giveCards } from '../commands/give-cards.server.ts'
import { PaperCards } from '../components/paper-cards.tsx'
import { newCardsForm } from '../forms.ts'
import { requireCardSheet } from '../guards.server.ts'
import { listPeopleWithoutMail } from '../queries/card-people.server.ts'
import { drawCard, whereToType } from '../queries/draw-card.server.ts'

export const meta = () => pageTitle('Cards to sign in')
export const handle = { template: 'sheet', nav: 'experiences' } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience, viewer } = await requireCardSheet(request, params)
  const people = await listPeopleWithoutMail(viewer, experience.id)
  return { experience, people: people.map((person) => ({ ...person, cardId: newId() })) }
}

/** Makes the cards that were ticked and shows them, this once. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { act, viewer, experience } = await requireCardSheet(request, params)
  const form = readForm(await request.formData(), newCardsForm)
  if (!form.ok) return data({ mistakes: form.mistakes, cards: [], typeAt: undefined }, { status: 400 })
  const people = await listPeopleWithoutMail(viewer, experience.id)
  const cards = await giveCards(act, { people, wanted: form.value.card })
  return { mistakes: undefined, cards: cards.map(drawCard), typeAt: whereToType() }
}

export default function SignInCardsPage() {
  const { experience, people } = useLoaderData<typeof loader>()
  const { mistakes, cards = [], typeAt } = useActionData<typeof action>() ?? {}
  return (
    <div className="sheet stack stack-large">
      <ErrorSummary mistakes={mistakes} />
      <div className="no-print">
        <BackLink to={`/experiences/${experience.id}/places`}>People</BackLink>
        <PageHeader
          kicker={experience.name}
          title="Cards to sign in"
          lead="For people who have no e-mail. Eight cards on a sheet: cut along the corners, and give each into its person’s own hand."
        />
      </div>
      {typeAt && cards.length > 0 ? (
        <>
          <div className="no-print">
            <Notice variant="kept" title="Print this page now" justNow>
              The codes are not kept: once you leave this page, nobody can print these cards again. The name above each card stays behind
              when you cut it out.
            </Notice>
          </div>
          <PaperCards cards={cards} typeAt={typeAt} />
        </>
      ) : people.length === 0 ? (
        <Empty title="Everybody has an e-mail">Of those who are asked or said yes, nobody needs a card.</Empty>
      ) : (
        <Form method="post" className="stack">
          <ChoiceGroup
            name="card"
            type="checkbox"
            label="Who gets a card?"
            hint="For who has one already, the old card stops, and the new one asks for the same PIN."
            options={people.map(({ id, name, hasCard, cardId }) => ({
              value: `${id}:${cardId}`,
              label: <bdi>{name}</bdi>,
              ...(hasCard && { hint: 'Has a card that works' }),
            }))}
            chosen={people.filter(({ hasCard }) => !hasCard).map(({ id, cardId }) => `${id}:${cardId}`)}
            error={mistakes?.errors.card}
          />
          <Button variant="next" icon="print">
            Make the cards
          </Button>
        </Form>
      )}
    </div>
  )
}
