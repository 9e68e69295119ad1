interface Mended {
  phone: string
  /** What was done to it, to be looked at. */
  warning: string | null
}

/** A number as a spreadsheet may have left it: without its first 0, or as +44 without the +. */
export function mendPhone(written: string): Mended {
  const phone = written.trim().replace(/\.0+$/, '')
  if (/^[1-37]\d{8,9}$/.test(phone)) return { phone: `0${phone}`, warning: `The spreadsheet had lost the first 0: we wrote 0${phone}` }
  if (/^44[1-37]\d{8,9}$/.test(phone)) return { phone: `+${phone}`, warning: `The spreadsheet had lost the +: we wrote +${phone}` }
  return { phone, warning: null }
}
