import type { Direction } from './document.ts'

/** What is counted of arrivals; each is one condition in SQL (store/reports/figure-conditions.ts). */
export const incomingFigures = [
  'received',
  'registered',
  'given',
  'done',
  'done-in-time',
  'done-late',
  'running-in-time',
  'running-late',
  'waiting',
  'for-information',
  'turned-back',
  'settled',
  'settled-electronically',
  'exchanged',
] as const

/** What is counted of our own papers. */
export const outgoingFigures = [
  'written',
  'issued',
  'in-work',
  'waiting-issue',
  'withdrawn',
  'replaced',
  'given-up',
  'replies',
  'sent-electronically',
  'made-electronically',
] as const

export type Figure = (typeof incomingFigures)[number] | (typeof outgoingFigures)[number]

export const figuresOf = (direction: Direction): readonly Figure[] =>
  direction === 'incoming' ? incomingFigures : outgoingFigures

/** A figure as a share of another: both are counted, neither is typed. */
export type Share = { readonly part: Figure; readonly whole: Figure }

/** The shares that a report states: in time, and electronically (QĐ 28/2018 Đ.11). */
export const sharesOf = (direction: Direction): readonly Share[] =>
  direction === 'incoming'
    ? [
        { part: 'done-in-time', whole: 'done' },
        { part: 'settled-electronically', whole: 'settled' },
        { part: 'exchanged', whole: 'received' },
      ]
    : [
        { part: 'sent-electronically', whole: 'issued' },
        { part: 'made-electronically', whole: 'issued' },
      ]

/** The columns of the tables by unit, person, type and the rest. */
export const tableFigures = (direction: Direction): readonly Figure[] =>
  direction === 'incoming'
    ? [
        'received',
        'given',
        'done-in-time',
        'done-late',
        'running-in-time',
        'running-late',
        'settled-electronically',
      ]
    : ['written', 'issued', 'in-work', 'withdrawn', 'replies', 'sent-electronically']

/** By what a report is divided. */
export const incomingDimensions = ['unit', 'person', 'type', 'way', 'urgency', 'organ', 'month'] as const
export const outgoingDimensions = ['unit', 'person', 'signer', 'type', 'urgency', 'month'] as const
export type Dimension = (typeof incomingDimensions)[number] | (typeof outgoingDimensions)[number]

export const dimensionsOf = (direction: Direction): readonly Dimension[] =>
  direction === 'incoming' ? incomingDimensions : outgoingDimensions
