import { splitLinks } from '../mailbox/split-links.ts'

/** A message as its reader sees it, line by line, with its links to follow. */
export function MailText({ text }: { text: string }) {
  return (
    <article className="card stack stack-small">
      {text
        .split(/\n{2,}/)
        .filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph, place) => (
          <p key={place}>
            {splitLinks(paragraph).map((part, at) =>
              part.isLink ? (
                <a key={at} href={part.text}>
                  {part.text}
                </a>
              ) : (
                part.text
              ),
            )}
          </p>
        ))}
    </article>
  )
}
