/** What to do when phone and paper are both gone. */
export function LostKeys() {
  return (
    <details>
      <summary>I have lost my second key, and my recovery codes</summary>
      <p>
        Ring a steward of this site, or meet them. They make sure that it is you, and take the lost keys away. Then your e-mail lets you in
        again, and you add new ones.
      </p>
    </details>
  )
}
