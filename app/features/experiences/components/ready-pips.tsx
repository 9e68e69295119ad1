import { Pips, Progress } from '#app/ui/progress.tsx'

interface ReadyPipsProps {
  ready: number
  needed: number
}

const most = 8

/** n of m ready: pips for a handful of things, a bar for more, and the same in words. */
export function ReadyPips({ ready, needed }: ReadyPipsProps) {
  const words = `${ready} of ${needed}`
  if (needed <= most) return <Pips here={ready} of={needed} words={words} />
  return (
    <>
      <Progress label="Ready" here={ready} of={needed} />
      <span className="small">{words}</span>
    </>
  )
}
