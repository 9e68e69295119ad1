import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { allow } from '#app/server/allow.server.ts'
import { sayDayTime } from '#app/shared/dates.ts'
import { pageTitle, type PageHandle } from '#app/shared/page-handle.ts'
import { ButtonLink } from '#app/ui/button.tsx'
import { Empty } from '#app/ui/empty.tsx'
import { Field } from '#app/ui/field.tsx'
import { Filters } from '#app/ui/filters.tsx'
import { HiddenFields } from '#app/ui/hidden-fields.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { Notice } from '#app/ui/notice.tsx'
import { PageHeader } from '#app/ui/page-header.tsx'
import { writeAuditAsked } from '../audit/audit-asked.ts'
import { checkChain, listAudit } from '../audit/queries.server.ts'
import { readAuditAsked } from '../audit/read-audit-asked.ts'
import { AuditTable } from '../components/audit-table.tsx'

export const handle = { template: 'organiser', nav: 'today' } satisfies PageHandle
export const meta: MetaFunction = () => pageTitle('Who did what')

export async function loader({ request }: LoaderFunctionArgs) {
  const { viewer } = await allow(request, 'audit.read', { anywhere: true })
  const search = new URL(request.url).searchParams
  const asked = readAuditAsked(search)
  return {
    asked,
    ...(await listAudit(viewer, asked)),
    chain: search.get('chain') === 'check' ? await checkChain() : null,
    isLead: viewer.roles.some(({ kind }) => kind === 'safeguarding_lead'),
  }
}

export default function AuditPage() {
  const { asked, entries, next, chain, isLead } = useLoaderData<typeof loader>()
  const narrowed = Boolean(asked.who ?? asked.kind ?? asked.id ?? asked.day)
  return (
    <>
      <PageHeader
        title="Who did what"
        lead="The latest first: who, in which part, did what to which record. Numbers of records only, never what they say."
        actions={<ButtonLink to="/audit?chain=check">Check that it is whole</ButtonLink>}
      />
      {chain?.isWhole && (
        <Notice variant="kept" title="It is whole" justNow>
          Nothing was taken out or changed.
        </Notice>
      )}
      {chain && !chain.isWhole && (
        <Notice variant="care" title="It is not whole" justNow>
          {chain.at
            ? `The first entry that does not fit is of ${sayDayTime(chain.at)}. Tell who runs the server, and keep the backups.`
            : 'An entry is missing. Tell who runs the server, and keep the backups.'}
        </Notice>
      )}
      <Filters label="Find in who did what">
        <HiddenFields values={{ who: asked.who ?? '', kind: asked.kind ?? '', id: asked.id ?? '' }} />
        <Field name="day" type="date" label="On the day" defaultValue={asked.day} />
      </Filters>
      {narrowed && (
        <p>
          Shown: {asked.who && 'what one person did. '}
          {asked.id && `what was done to one ${asked.kind?.replaceAll('_', ' ') ?? 'record'}. `}
          {asked.day && 'one day. '}
          <Link to="/audit">Show everything</Link>
        </p>
      )}
      {entries.length === 0 ? (
        <Empty drawing="fire" title="Nothing here">
          Nobody did anything of this kind.
        </Empty>
      ) : (
        <AuditTable entries={entries} asked={asked} />
      )}
      {next && <LineLink to={writeAuditAsked(asked, { before: next })}>Earlier than these</LineLink>}
      {isLead && <LineLink to="/keep-aparts#run-ins">Who ran into a rule that only you can see</LineLink>}
    </>
  )
}
