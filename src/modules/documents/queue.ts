/** The tables on which arrived papers lie, as people ask for them; each is one condition in SQL. */
export const incomingQueues = [
  'to-register',
  'to-present',
  'to-direct',
  'to-assign',
  'mine',
  'late',
  'settled',
  'all',
] as const

/** The tables on which our own papers lie. */
export const outgoingQueues = [
  'drafts',
  'to-check',
  'to-check-form',
  'to-sign',
  'to-issue',
  'issued',
  'all',
] as const

export type IncomingQueue = (typeof incomingQueues)[number]
export type OutgoingQueue = (typeof outgoingQueues)[number]
export type Queue = IncomingQueue | OutgoingQueue
