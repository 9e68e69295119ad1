/** The lines of a text that comes in pieces, ended by a line feed and by nothing else; returns what follows the last of them. */
export async function* splitLines(pieces: AsyncIterable<unknown>): AsyncGenerator<string, string> {
  let rest = ''
  for await (const piece of pieces) {
    const lines = `${rest}${String(piece)}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  return rest
}
