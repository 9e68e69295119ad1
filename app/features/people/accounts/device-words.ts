const devices = [
  { sign: /iPhone/, words: 'iPhone', isPhone: true },
  { sign: /iPad/, words: 'iPad', isPhone: false },
  { sign: /Android.*Mobile/, words: 'Android phone', isPhone: true },
  { sign: /Android/, words: 'Android tablet', isPhone: false },
  { sign: /KAIOS/i, words: 'Phone with keys', isPhone: true },
  { sign: /Windows/, words: 'Windows computer', isPhone: false },
  { sign: /Macintosh/, words: 'Mac', isPhone: false },
  { sign: /CrOS/, words: 'Chromebook', isPhone: false },
  { sign: /Linux/, words: 'Linux computer', isPhone: false },
]

/** Browsers pretend to be one another, so the pretender stands before the one it pretends to be. */
const browsers = [
  { sign: /Edg(e|A|iOS)?\//, words: 'Edge' },
  { sign: /SamsungBrowser\//, words: 'Samsung Internet' },
  { sign: /OPR\//, words: 'Opera' },
  { sign: /Firefox\/|FxiOS\//, words: 'Firefox' },
  { sign: /Chrom(e|ium)\/|CriOS\//, words: 'Chrome' },
  { sign: /Version\/.*Safari\//, words: 'Safari' },
]

/** What a browser says of itself, as its owner would: the kind of device, and the browser. It is a hint, not a proof. */
export function sayDevice(userAgent: string) {
  const device = devices.find(({ sign }) => sign.test(userAgent))
  const browser = browsers.find(({ sign }) => sign.test(userAgent))
  return { device: device?.words ?? 'Some device', browser: browser?.words ?? 'a browser we don’t know', isPhone: device?.isPhone ?? false }
}

/** How somebody came in, after when they did. */
export const wayInWords = {
  email: 'by e-mail',
  card: 'with a paper card',
  passkey: 'with a passkey',
  app: 'by e-mail and an app',
  recovery: 'with a recovery code',
  demo: 'as somebody of the example',
}
