import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { Card } from '#app/ui/card.tsx'
import { LineLink } from '#app/ui/line-link.tsx'
import { Progress } from '#app/ui/progress.tsx'

interface ListProgressProps {
  title: string
  here: number
  of: number
}

const figures = new Intl.NumberFormat('en-GB')

/** A list while it is worked on. With scripts it follows along; without, the page comes again every two seconds. */
export function ListProgress({ title, here, of }: ListProgressProps) {
  const { revalidate, state } = useRevalidator()
  useEffect(() => {
    if (state !== 'idle') return
    const soon = setTimeout(revalidate, 700)
    return () => clearTimeout(soon)
  })
  return (
    <Card as="section" labelledBy="working">
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <h2 id="working">{title}</h2>
      <Progress label="How far it is" here={here} of={Math.max(of, 1)} />
      <p className="quiet" role="status">
        {figures.format(here)} of {figures.format(of)} rows. You can leave this page and come back.
      </p>
      <LineLink to=".">Look again</LineLink>
    </Card>
  )
}
