import { sayCount } from '#app/shared/words.ts'

interface Facts {
  version: string
  database: 'sqlite' | 'postgres'
  synchronous: number | null
  outboxOldestSeconds: number | null
}

const databaseWords = { sqlite: 'SQLite', postgres: 'PostgreSQL' }

/** Which program runs on which database, and how long the longest-due mail has been waiting. */
export function HouseFacts({ health }: { health: Facts }) {
  const { version, database, synchronous, outboxOldestSeconds } = health
  return (
    <section aria-labelledby="house" className="stack-small">
      <h2 id="house">The house</h2>
      <dl className="facts">
        <dt>Version</dt>
        <dd>{version}</dd>
        <dt>Database</dt>
        <dd>
          {databaseWords[database]}
          {synchronous === 2 && ', written through to the disk'}
        </dd>
        <dt>Mail</dt>
        <dd>
          {outboxOldestSeconds === null
            ? 'None waits.'
            : sayCount(Math.max(1, Math.round(outboxOldestSeconds / 60)), {
                one: 'The longest waits for # minute.',
                other: 'The longest waits for # minutes.',
              })}
        </dd>
      </dl>
    </section>
  )
}
