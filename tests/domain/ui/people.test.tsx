import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { voices, voiceWords } from '#app/shared/voices.ts'
import { MixCircle } from '#app/ui/mix-picture.tsx'
import { PersonLine } from '#app/ui/person-line.tsx'
import { Stat } from '#app/ui/stat.tsx'
import { HeldBy, Mark, Tally, VoiceTag } from '#app/ui/voice.tsx'

test.each(voices)('the shape of %s never stands without its word', (voice) => {
  const drawn = [
    <Mark voice={voice} />,
    <VoiceTag voice={voice} />,
    <HeldBy voices={[voice]} />,
    <PersonLine name="Sam" voice={voice} />,
    <MixCircle name="Rowan" seats={[{ id: '1', name: 'Sam', voice }]} />,
  ]
  for (const part of drawn) {
    const html = renderToStaticMarkup(part)
    expect(html).toContain(voiceWords[voice])
    expect(html).toMatch(new RegExp(`class="mark[^"]* ${voice}"[^>]* aria-hidden="true"`))
  }
})

test('a tally says in words what it shows in marks', () => {
  const html = renderToStaticMarkup(<Tally voice="leader" here={2} empty={1} words="2 of 3 seats taken" />)
  expect(html.match(/class="mark leader"/g)).toHaveLength(2)
  expect(html.match(/empty-seat/g)).toHaveLength(1)
  expect(html).toContain('2 of 3 seats taken')
})

test.each([1, 2, 3, 4])('%i of five is too few to show', (count) => {
  const html = renderToStaticMarkup(
    <Stat count={count} hideUnder={5} of="of 18">
      noticed a change
    </Stat>,
  )
  expect(html).toContain('fewer than 5')
  expect(html).not.toMatch(new RegExp(`\\b${count}\\b`))
  expect(html).not.toContain('18')
})

test('nought and five are shown, and nothing is hidden where nobody asks for it', () => {
  expect(
    renderToStaticMarkup(
      <Stat count={0} hideUnder={5}>
        noticed
      </Stat>,
    ),
  ).toContain('<dd>0</dd>')
  expect(
    renderToStaticMarkup(
      <Stat count={5} hideUnder={5}>
        noticed
      </Stat>,
    ),
  ).toContain('<dd>5</dd>')
  expect(renderToStaticMarkup(<Stat count={3}>days</Stat>)).toContain('<dd>3</dd>')
  expect(
    renderToStaticMarkup(
      <Stat count={null} hideUnder={10}>
        families
      </Stat>,
    ),
  ).toContain('fewer than 10')
})

test.each([1, 2, 8, 9])('a circle of %i is a list of names with their voices', (size) => {
  const seats = Array.from({ length: size }, (_, seat) => ({
    id: String(seat),
    name: `Person ${seat}`,
    voice: 'parent' as const,
    isPinned: seat === 0,
  }))
  const html = renderToStaticMarkup(<MixCircle name="Rowan" seats={seats} />)
  expect(html).toMatch(/<ul[^>]*>(<li>.*<\/li>)+<\/ul>/)
  expect(html.match(/<li>/g)).toHaveLength(size)
  for (const seat of seats) expect(html).toContain(`<bdi>${seat.name}</bdi><span class="hidden-words">, Parent or carer`)
  expect(html).toContain('kept here')
  expect(html).not.toContain('style=')
})
