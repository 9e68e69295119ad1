/** What each live piece would look like in a page, had nobody escaped it. A browser’s own parser finds the others. */
export const live = [
  '<script>hostile',
  '<img src=x data-hostile',
  '<svg data-hostile',
  '<b data-hostile',
  '" data-hostile="',
  '</title><i data-hostile',
  '<a href="javascript:hostile',
] as const

/** The only address in the corpus: no letter ever goes there. */
export const evil = 'evil@evil.example'

/** Texts that break what does not encode: markup, headers, mail, tables, calendars, SQL, paths and addresses. */
export const hostileTexts: readonly string[] = [
  '<script>hostile(1)</script>',
  '</script><script>hostile(2)</script>',
  '<img src=x data-hostile onerror=hostile(3)>',
  '<svg data-hostile onload=hostile(4)><foreignObject/></svg>',
  '"><b data-hostile>bold</b>',
  "'><b data-hostile>bold</b>",
  'x" data-hostile="1" onmouseover="hostile(5)',
  "x' data-hostile='1' onmouseover='hostile(6)",
  '</title><i data-hostile></textarea><b data-hostile>',
  '<!--<b data-hostile>--><![CDATA[<b data-hostile>]]>',
  '<a href="javascript:hostile(7)">press</a>',
  '&lt;script&gt;hostile(8)&lt;/script&gt;&#60;b data-hostile&#62;',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  '${7*7}{{7*7}}<%= 7*7 %>#{7*7}',
  `x'; drop table person; --`,
  `x' or '1'='1" or ""="`,
  `Kind\r\nBcc: ${evil}\r\nX-Hostile: 1\r\n\r\n<b data-hostile>`,
  'Kind\r\nSet-Cookie: hostile=1\r\nX-Hostile: 1\r\nLocation: //evil.example',
  `Kind\nBEGIN:VALARM\nATTENDEE:mailto:${evil}\nX-HOSTILE:1\nEND:VEVENT`,
  `sam@example.org, ${evil}`,
  `sam@example.org>,<${evil}`,
  `=HYPERLINK("http://evil.example","press")`,
  '+1+cmd|calc',
  '-2+3',
  '@SUM(1)',
  '\t=1+1',
  '\u202Ekind\u2066 words\u200F',
  '\u200B\u200B',
  'Z\u0335\u0321a\u0335l\u0337g\u0336o',
  '👩🏽‍🤝‍👩🏻 ﷽ İı ß ﬀ',
  '{"__proto__":{"isOrganiser":true},"words":["<script>hostile(9)</script>"]}',
  '../../../../etc/passwd',
  'javascript:hostile(10)',
  '//evil.example/hostile',
  '/\\evil.example/hostile',
  'https:evil.example',
  '1e309',
  '-0',
  '2027-02-30',
  'x'.repeat(5000),
]

/** What no text can say: bytes as they go over the line, in place of a field's value. */
export const hostileBytes: readonly string[] = [
  '%',
  '%ZZ%u0041',
  '%00',
  'a%00b',
  '%ED%A0%80',
  '%C0%AF%FF',
  '%0D%0A%0D%0A',
  '+'.repeat(300 * 1024),
]
