import { Notice } from '#app/ui/notice.tsx'

/** What others changed by hand while somebody was choosing. */
export function MovedMeanwhile({ moves }: { moves: readonly { id: string; words: string; by: string }[] }) {
  if (moves.length === 0) return null
  return (
    <Notice icon="people" title="Changed while you were choosing" justNow>
      <ul>
        {moves.map(({ id, words, by }) => (
          <li key={id}>
            <bdi>{by}</bdi>: {words}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
