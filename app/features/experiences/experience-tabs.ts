import { can, type Block, type Relation } from '#app/shared/permission-table.ts'

interface Folder {
  experienceId: string
  relations: ReadonlySet<Relation | Block>
}

/** The pages of one experience, as tabs, for who looks: nobody is shown a page that would not open. */
export function listExperienceTabs({ experienceId, relations }: Folder) {
  const at = (path: string) => `/experiences/${experienceId}${path}`
  const may = {
    list: can('place.list', relations).allowed,
    gather: can('gathering.read', relations).allowed,
    sit: can('circle.read.own', relations).allowed || can('circle.read.all', relations).allowed,
  }
  return [
    { to: at(''), label: 'About', isOpen: true },
    { to: at('/places'), label: 'People', isOpen: may.list },
    { to: at('/targets'), label: 'Targets', isOpen: may.list },
    { to: at('/readiness'), label: 'Readiness', isOpen: may.list },
    { to: at('/gatherings'), label: 'Sessions', isOpen: may.gather },
    { to: at('/circles'), label: 'Circles', isOpen: may.sit },
    { to: at('/values'), label: 'Values', isOpen: can('experience.read', relations).allowed },
  ].flatMap(({ isOpen, ...tab }) => (isOpen ? [tab] : []))
}
