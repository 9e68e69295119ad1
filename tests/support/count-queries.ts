import { db, useConnection } from '#db/connection.server.ts'

/** How many statements `work` asks of the database. */
export async function countQueries(work: () => Promise<unknown>) {
  const plain = db()
  let count = 0
  useConnection(
    plain.withPlugin({
      transformQuery({ node }) {
        count += 1
        return node
      },
      transformResult: ({ result }) => Promise.resolve(result),
    }),
  )
  try {
    await work()
    return count
  } finally {
    useConnection(plain)
  }
}
