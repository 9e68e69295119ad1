import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newId } from '#app/server/chance.server.ts'
import { isStaff } from '#app/server/staff.server.ts'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { readForm } from '#app/shared/read-form.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { requirePerson } from '../../guards.server.ts'
import { sayName } from '../../person-words.ts'
import { cardWords } from '../card-words.ts'
import { giveCard } from '../commands/give-card.server.ts'
import { CardLetter } from '../components/card-letter.tsx'
import { CardState } from '../components/card-state.tsx'
import { MakeCard } from '../components/make-card.tsx'
import { PaperCards } from '../components/paper-cards.tsx'
import { newCardForm } from '../forms.ts'
import { requireCardMaker } from '../guards.server.ts'
import { canMakeCard } from '../permissions.ts'
import { findCardOf, hasWayByMail, mayHaveCard } from '../queries/cards.server.ts'
import { drawCard, whereToType } from '../queries/draw-card.server.ts'

export const meta = () => pageTitle('Card to sign in')
export const handle = { template: 'organiser', nav: 'people', quickExit: true } satisfies PageHandle

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { person, viewer, relations } = await requirePerson(request, params, 'card.print')
  const card = await findCardOf(person.id, viewer.at)
  return {
    person: { id: person.id, knownAs: person.knownAs },
    id: newId(),
    today: dayOf(viewer.at),
    card: card ? { ...card, lastUsedAt: null } : null, // when somebody comes and goes is theirs to know
    mayMake: canMakeCard(relations),
    whyNot: (await isStaff(person.id, viewer.at)) ? cardWords.staff : (await mayHaveCard(person.id)) ? null : cardWords.no_login,
    hasMail: await hasWayByMail(person.id),
  }
}

/** Makes a card and shows it, this once: its code is nowhere to be read again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const { act, person } = await requireCardMaker(request, params)
  const form = readForm(await request.formData(), newCardForm)
  if (!form.ok) return data({ mistakes: form.mistakes, made: null }, { status: 400 })
  const { id, new_pin: withNewPin } = form.value
  const made = await giveCard(act, { id, personId: person.id, withNewPin })
  if (!made.ok && made.reason === 'stale_page') return redirect(`/people/${person.id}/card`, 303)
  if (!made.ok) return data({ mistakes: { errors: { form: cardWords[made.reason] }, typed: {} }, made: null }, { status: 400 })
  const card = drawCard({ id, name: sayName(person), code: made.code })
  return { mistakes: undefined, made: { card, typeAt: whereToType(), hasPin: made.hasPin } }
}

export default function CardPage() {
  const { person, id, today, card, mayMake, whyNot, hasMail } = useLoaderData<typeof loader>()
  const { mistakes, made } = useActionData<typeof action>() ?? {}
  const here = `/people/${person.id}`
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <div className={made ? 'no-print' : undefined}>
        <BackLink to={here}>{person.knownAs}</BackLink>
        <PageHeader
          title="Card to sign in"
          lead={`For ${person.knownAs}, on paper: a square for the camera of a phone, or a code to type, and a PIN that only they know.`}
        />
      </div>
      {made && (
        <>
          <div className="no-print">
            <Notice variant="kept" title="Print this page now" justNow>
              The code is not kept: once you leave this page, nobody can print this card again. An older card no longer works.
            </Notice>
          </div>
          <PaperCards cards={[made.card]} typeAt={made.typeAt} />
          <CardLetter asksForPin={made.hasPin ? 'same' : 'first'} />
        </>
      )}
      {!made && (
        <div className="stack stack-large">
          {card ? <CardState card={card} today={today} /> : <p>{person.knownAs} has no card yet.</p>}
          {whyNot ? <Notice title={whyNot} /> : hasMail && <p className="quiet">{person.knownAs} can sign in by e-mail, too.</p>}
          <MakeCard id={id} person={person} card={card} mayMake={mayMake && !whyNot} />
        </div>
      )}
    </>
  )
}
