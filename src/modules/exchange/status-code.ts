/** What a status packet can mean, whatever code stands for it on its day. */
export const statusMeanings = [
  'arrived',
  'refused',
  'accepted',
  'assigned',
  'in-progress',
  'done',
  'take-back',
  'take-back-agreed',
  'take-back-refused',
] as const
export type StatusMeaning = (typeof statusMeanings)[number]

/** A code of a status packet as it stands on a day (exchange.status_codes). */
export type StatusCode = {
  readonly code: string
  readonly meaning: StatusMeaning
  readonly saidBy: 'receiver' | 'sender'
  readonly place: number
  readonly description: string
  readonly source: string
}
