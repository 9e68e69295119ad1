import type { Voice } from '#app/shared/voices.ts'

/**
 * The three lines as hills, with tents, a fire and people in twos and threes.
 * Only at arrivals and on the charter; `label` describes it where it is not just decoration.
 */
export function FieldDrawing({ label }: { label?: string }) {
  return (
    <svg
      className="field-drawing"
      viewBox="0 34 640 154"
      focusable="false"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path className="gw" d="M545 78a34 34 0 0 1 68-4z" />
      <path className="ink thin" d="M541 76a36 36 0 0 1 42-33M596 46a36 36 0 0 1 17 22M577 36V28M545 46l-6-6M611 47l6-6" />
      <path
        className="k"
        d="M-2 138C80 116 160 96 260 112S420 150 500 126 600 104 642 110V176C560 186 470 180 390 186S240 181 150 186 40 183-2 186z"
      />
      <path className="p" d="M-4 112C80 58 150 54 235 88S400 134 470 104 590 62 644 80" />
      <path className="r" d="M-4 132C80 110 160 90 260 106S420 146 500 120 600 98 644 104" />
      <path className="l" d="M-4 152C100 140 200 116 300 126S470 156 540 140 620 128 644 128" />
      <Bunting />
      <Tent at="translate(110 148) scale(1.05)" wash="pw" />
      <Tent at="translate(362 152) scale(1.05)" wash="rw" />
      <Tent at="translate(508 142) scale(0.72)" wash="lw" />
      <Fire at="translate(262 168)" />
      <Figure voice="parent" at="translate(216 176)" />
      <Figure voice="leader" at="translate(238 180) scale(0.95)" />
      <Figure voice="practitioner" at="translate(306 177)" />
      <Figure voice="parent" at="translate(328 181) scale(0.95)" />
      <Figure voice="practitioner" at="translate(480 172) scale(0.9)" />
      <Figure voice="parent" at="translate(500 174) scale(0.9)" />
      <Figure voice="leader" at="translate(60 170) scale(0.9)" />
      <Figure voice="parent" at="translate(80 172) scale(0.9)" />
      <path className="ink thin" d="M20 182c30-3 60 2 92-1M430 184c24-2 50 1 80-1M560 172c18-2 30 1 50-1" />
    </svg>
  )
}

/** One tent and two people: something will begin here. */
export function TentDrawing() {
  return (
    <svg className="field-drawing drawing-small" viewBox="0 0 240 110" aria-hidden="true" focusable="false">
      <path className="k" d="M0 76c40-16 90-18 130-4s80 8 110-6v44H0z" />
      <path className="p" d="M-2 62c40-24 80-26 120-6s80 12 124-10" />
      <path className="r" d="M-2 76c40-16 90-18 132-4s80 8 112-6" />
      <path className="l" d="M-2 90c50-10 100-10 140-4s70 2 104-4" />
      <Tent at="translate(92 88) scale(0.8)" wash="pw" />
      <Figure voice="practitioner" at="translate(66 96) scale(0.8)" />
      <Figure voice="parent" at="translate(166 97) scale(0.8)" />
    </svg>
  )
}

/** A fire with people round it: everyone is seen to, sit down. */
export function FireDrawing() {
  return (
    <svg className="field-drawing drawing-small" viewBox="0 0 240 100" aria-hidden="true" focusable="false">
      <path className="k" d="M0 80c60-12 180-12 240 0v20H0z" />
      <path className="l" d="M-2 80c60-12 184-12 244 0" />
      <Fire at="translate(116 84) scale(1.2)" />
      <Figure voice="parent" at="translate(70 90)" />
      <Figure voice="leader" at="translate(168 90)" />
      <Figure voice="practitioner" at="translate(46 92) scale(0.95)" />
    </svg>
  )
}

/** A path that runs out between the hills, and someone coming to meet you. For pages that are not there. */
export function PathDrawing() {
  return (
    <svg className="field-drawing drawing-small" viewBox="0 0 240 110" aria-hidden="true" focusable="false">
      <path className="k" d="M0 64c44-18 92-17 134-4s72 6 106-6v56H0z" />
      <path className="paper" d="M88 110c10-15 40-15 34-25s-22-8-13-18c3-3 5-5 6-8h5c-1 3-2 6-5 9-8 9 22 7 23 18 1 10-16 13-20 24z" />
      <path className="p" d="M-2 52c40-26 84-26 122-6s80 10 124-12" />
      <path className="r" d="M-2 64c44-18 92-17 136-4s72 6 110-6" />
      <path
        className="ink thin"
        d="M88 110c10-15 40-15 34-25s-22-8-13-18c3-3 5-5 6-8M118 110c4-11 21-14 20-24-1-11-31-9-23-18 3-3 4-6 5-8"
      />
      <path className="ink" d="M178 98V58M171 63h23l6 5.500-6 5.500h-21" />
      <Figure voice="parent" at="translate(56 102) scale(0.9)" />
      <Figure voice="leader" at="translate(210 104) scale(0.85)" />
    </svg>
  )
}

function Bunting() {
  return (
    <g className="thin">
      <path className="ink" d="M148 86Q275 121.5 402 93" />
      <path className="r rw" d="M178 95h12l-6 12zM287 106h12l-6 12z" />
      <path className="l lw" d="M215 101h12l-6 12zM323 104h12l-6 12z" />
      <path className="p pw" d="M251 105h12l-6 12zM360 100h12l-6 12z" />
    </g>
  )
}

function Tent({ at, wash }: { at: string; wash: 'pw' | 'rw' | 'lw' }) {
  return (
    <g transform={at}>
      <path className={wash} d="M5 4 37-50 72 5z" />
      <path className="ink" d="M0 0 34-58M68 0 30-57M-3 1C20-1 48 2 71-1M33-36 24 0M33-36 44 0" />
    </g>
  )
}

function Fire({ at }: { at: string }) {
  return (
    <g transform={at}>
      <path className="g" d="M2-4c-9-12 3-18 1-32 10 7 12 13 10 20 3-2 4-5 4-8 7 9 6 16 0 21z" />
      <path className="ink" d="M-2-3c-9-13 3-20 1-34C9-30 13-22 11-15c3-2 4-5 4-8 6 8 6 15 1 20M-14 3 24-3M-12-4l34 9" />
    </g>
  )
}

/** The marks, with shoulders. */
function Figure({ voice, at }: { voice: Exclude<Voice, 'young'>; at: string }) {
  return (
    <g transform={at} className={{ parent: 'p', practitioner: 'r', leader: 'l' }[voice]}>
      {voice === 'parent' && <circle className="pw" cy="-27" r="7.5" />}
      {voice === 'practitioner' && <rect className="rw" x="-7" y="-34" width="14" height="14" rx="2" transform="rotate(-3 0 -27)" />}
      {voice === 'leader' && <rect className="lw" x="-6.5" y="-33.5" width="13" height="13" rx="1.5" transform="rotate(45 0 -27)" />}
      <path d="M-9 0c0-11 4-17 9-17s9 6 9 17" />
    </g>
  )
}
