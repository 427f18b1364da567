import type { Document } from '../../document.ts'

/** The longest name of a paper in a notice, in characters. */
const most = 200

/** A paper as notices name it: reference and abstract, cut where it is long. */
export function sayPaper({ reference, abstract }: Pick<Document, 'reference' | 'abstract'>): string {
  const whole = [reference, abstract].filter(Boolean).join(' · ')
  return whole.length > most ? `${whole.slice(0, most).trimEnd()}…` : whole
}
