/**
 * A short mark of what a form showed when it was opened. A form sends it back, and when the row has
 * another mark by then, somebody else changed it meanwhile. FNV-1a, 64 bits: it notices, it protects nothing.
 */
export function fingerprint(values: Record<string, unknown>) {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(JSON.stringify(values))) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  }
  return hash.toString(36)
}
