import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { dayOf } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { mistake, readForm } from '#app/shared/read-form.ts'
import { ErrorSummary } from '#app/ui/error-summary.tsx'
import { BackLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { requireExperience } from '../../guards.server.ts'
import { bringTogether } from '../commands/bring-together.server.ts'
import { isAnybodyAsked } from '../commands/part-again.server.ts'
import { BringForm } from '../components/bring-form.tsx'
import { Origins } from '../components/origins.tsx'
import { bringForm } from '../forms.ts'
import { judgeBringing } from '../judge-bringing.ts'
import { listBringable, listOrigins } from '../queries/lineage.server.ts'

export const handle = { template: 'organiser', nav: 'experiences' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Bring groups together')

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { experience, viewer } = await requireExperience(request, params, 'experience.write')
  const { id, name } = experience
  const refused = judgeBringing(experience)
  return {
    id,
    name,
    refused,
    origins: await listOrigins(id),
    canPart: refused === null && !(await isAnybodyAsked(id)),
    bringable: refused === null ? await listBringable(viewer, experience) : [],
    today: dayOf(viewer.at),
  }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { act, experience, viewer } = await requireExperience(request, params, 'experience.write')
  const formData = await request.formData()
  const form = readForm(formData, bringForm)
  if (!form.ok) return data(form.mistakes, { status: 400 })
  const mine = await listBringable(viewer, experience)
  const origins = await listOrigins(experience.id)
  const isOffered = form.value.from.every((id) => [...mine, ...origins].some((one) => one.id === id))
  if (!isOffered) return data(mistake(formData, 'from', 'Tick those that you organise, and that went into no other'), { status: 400 })
  const brought = await bringTogether(act, { experienceId: experience.id, fromIds: form.value.from })
  if (!brought.ok) return data(mistake(formData, 'form', brought.reason), { status: 409 })
  return redirect(`/experiences/${experience.id}/lineage`)
}

export default function LineagePage() {
  const { id, name, refused, origins, canPart, bringable, today } = useLoaderData<typeof loader>()
  const mistakes = useActionData<typeof action>()
  return (
    <>
      <ErrorSummary mistakes={mistakes} />
      <BackLink to={`/experiences/${id}`}>{name}</BackLink>
      <PageHeader
        title="Bring groups together"
        lead="Parents by themselves, practitioners by themselves, leaders by themselves: when each has found its words, they meet. Everybody keeps the voice they had."
      />
      <div className="stack stack-large">
        {origins.length > 0 && <Origins experienceId={id} origins={origins} canPart={canPart} today={today} />}
        {refused ? <Notice title={`${refused}.`} /> : <BringForm bringable={bringable} mistakes={mistakes} today={today} />}
      </div>
    </>
  )
}
