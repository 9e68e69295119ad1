/** A number to ring by thumb, where its line already has an icon. Kept left to right in every script. */
export function NumberLink({ number }: { number: string }) {
  return (
    <a className="back ring" href={`tel:${number.replace(/[^+\d]/g, '')}`}>
      <bdi dir="ltr">{number}</bdi>
    </a>
  )
}
