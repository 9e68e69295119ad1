/**
 * The text of a file, whatever wrote it: UTF-8 and UTF-16 with their marks, UTF-16 without one, UTF-8, and else Windows-1252, as Excel
 * still saves. Undefined for what is no text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decode(bytes)
  // eslint-disable-next-line no-control-regex -- these are what no list holds
  return text === undefined || /[\u0000-\u0008\u000e-\u001f]/.test(text) ? undefined : text
}

function decode(bytes: Uint8Array) {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return attempt('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return attempt('utf-16be', bytes)
  const silent = silentHalf(bytes)
  if (silent) return attempt(silent, bytes)
  return attempt('utf-8', bytes) ?? attempt('windows-1252', bytes)
}

/** Plain letters in UTF-16 have a NUL in every other byte. */
function silentHalf(bytes: Uint8Array) {
  const start = bytes.subarray(0, 400)
  const nuls = [0, 0]
  start.forEach((byte, at) => {
    if (byte === 0) nuls[at % 2] = (nuls[at % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = nuls
  const many = start.length / 4
  if (odd > many && even === 0) return 'utf-16le'
  return even > many && odd === 0 ? 'utf-16be' : undefined
}

function attempt(encoding: string, bytes: Uint8Array) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
