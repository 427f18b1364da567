import type { StatusMeaning } from '../status-code.ts'

type Reported = { readonly meaning: StatusMeaning; readonly place: number }

/**
 * Whether a state may still be reported after these: never an earlier one after a later one, nothing after a refusal or an agreed recall, and
 * each once; an answer to a request to take back may come at any time before that.
 */
export function mayReport(reported: readonly Reported[], next: Reported): boolean {
  if (reported.some(({ meaning }) => meaning === 'refused' || meaning === 'take-back-agreed')) return false
  if (next.place === 0) return true
  return reported.every(({ place }) => place < next.place)
}
