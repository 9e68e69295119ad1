import { sayDays } from '#app/shared/dates.ts'
import { Tabs, type Tab } from '#app/ui/tabs.tsx'

interface ExperienceTabsProps {
  experience: { name: string; first_on: string; last_on: string }
  tabs: readonly Tab[]
  today: string
}

/** The folder of one experience: its name and dates, and the pages in it that are the viewer's. */
export function ExperienceTabs({ experience: { name, first_on, last_on }, tabs, today }: ExperienceTabsProps) {
  return (
    <Tabs
      label={name}
      about={
        <>
          <b>{name}</b> · {sayDays(first_on, last_on, today)}
        </>
      }
      tabs={tabs}
    />
  )
}
