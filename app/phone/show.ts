import { mayChange, type Answer, type Thing } from './thing.ts'

/** How a thing stands: on this phone or only in this page, on its way, sent, or waiting for a person. */
export type Standing = 'kept' | 'open' | 'going' | 'sent' | 'stopped'

export interface Shown {
  thing: Thing
  standing: Standing
  /** What the server said of it, such as when it took it. */
  said: Record<string, string>
}

/** Where a thing stands after this was told of it. */
export function standingAfter(told: Answer | 'going' | 'new', isKept: boolean): Standing {
  if (told === 'going') return 'going'
  if (told === 'new' || told.is === 'later') return isKept ? 'kept' : 'open'
  return told.is
}

/** Draws one thing by the page's own template: the words for every standing are in it, and all but one are hidden. */
export function draw(line: HTMLElement, { thing, standing, said }: Shown, isChangeable: boolean) {
  const why = thing.stopped?.why ?? ''
  line.dataset.thing = thing.id
  for (const part of line.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = !isAmong(part.dataset.when, standing)
  for (const part of line.querySelectorAll<HTMLElement>('[data-why]'))
    part.hidden = standing !== 'stopped' || !isAmong(part.dataset.why, why)
  write(line, 'shown', thing.shown)
  write(line, 'about', thing.shown.slice(0, 40))
  write(line, 'refusal', thing.stopped?.why === 'words' ? thing.stopped.words : '')
  for (const [name, words] of Object.entries(said)) write(line, name, words)
  const change = line.querySelector<HTMLElement>('[data-do="change"]')
  if (change) change.hidden = !isChangeable || standing === 'going' || standing === 'sent' || !mayChange(thing)
  const drop = line.querySelector<HTMLElement>('[data-do="drop"]')
  if (drop) drop.hidden = standing === 'going' || standing === 'sent' || (standing !== 'stopped' && !mayChange(thing))
}

const isAmong = (names = '', one: string) => names.split(' ').includes(one)

function write(line: HTMLElement, slot: string, words: string) {
  for (const place of line.querySelectorAll(`[data-slot="${slot}"]`)) if (place.textContent !== words) place.textContent = words
}

/** What is visible of a line now, for reading out. */
export function sayLine(line: HTMLElement) {
  const visible = [...line.querySelectorAll<HTMLElement>('[data-said]')].filter((part) => !part.closest('[hidden]'))
  return visible.map((part) => part.textContent.trim()).join(' ')
}

/** A copy of what a `<template>` holds. */
export function copyOf(template: HTMLTemplateElement) {
  const [first] = document.importNode(template.content, true).children
  if (!(first instanceof HTMLElement)) throw new Error('The template is empty')
  return first
}
