import { db, useConnection } from '#db/connection.server.ts'

/** How many statements `work` asks of the database. */
export async function countQueries(work: () => Promise<unknown>) {
  const plain = db()
  let count = 0
  useConnection(
    plain.withPlugin({
      transformQuery: ({ node }) => node,
      transformResult({ result }) {
        count += 1 // prepared queries come by here as well, and not by transformQuery
        return Promise.resolve(result)
      },
    }),
  )
  try {
    await work()
    return count
  } finally {
    useConnection(plain)
  }
}
