/** One e-mail address and nothing that a mail program could read as more: no space, control, comma or bracket. */
export function isSingleAddress(text: string) {
  return text.length <= 254 && /^[^\s\p{Cc}@,<>()[\];:"\\]+@[^\s\p{Cc}@,<>()[\];:"\\]+\.[^\s\p{Cc}@,<>()[\];:"\\.]+$/u.test(text)
}

/** How an address is compared: trimmed and in lower case, as every provider in use treats it. */
export function standardEmail(text: string) {
  return text.trim().toLowerCase()
}

/** How a phone number is compared: digits, with the country in front; 0 means the United Kingdom. */
export function standardPhone(text: string) {
  const digits = text.replace(/[^\d+]/g, '')
  return digits.startsWith('0') ? `+44${digits.slice(1)}` : digits
}

/** A phone number somebody could ring: 7 to 15 digits (ITU-T E.164), however it is spaced. */
export function isPhoneNumber(text: string) {
  return /^\+?[\d\s().-]+$/.test(text) && /^\+?\d{7,15}$/.test(standardPhone(text))
}
