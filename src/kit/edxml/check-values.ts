import { clauses } from './clauses.ts'
import type { Notes } from './notes.ts'
import { packetPath } from './packet-path.ts'
import { lettersIn, trimmed } from './read-text.ts'
import type { Shape } from './shape.ts'
import type { Values } from './values.ts'
import { isNothing, severalOf } from './write-values.ts'

const beyondXml = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u

function checkText(text: string, shape: Shape, path: string, notes: Notes): void {
  const value = trimmed(text)
  const beyond = beyondXml.exec(value)
  if (beyond)
    notes.fault('characters', path, clauses.characters, `U+${beyond[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`) // prettier-ignore
  if (lettersIn(value) > shape.most)
    notes.fault('too-long', path, shape.name === 'OrganId' ? clauses.amendment : clauses.packet, String(lettersIn(value))) // prettier-ignore
  if (shape.name === 'OrganId' && /[\s,]/.test(value))
    notes.fault('malformed', path, clauses.amendment, value)
}

/** What the standard's table says against values: what is missing, too long, or beyond what XML carries. */
export function checkValues(shape: Shape, values: Values, names: readonly string[], notes: Notes): void {
  for (const one of shape.inside ?? []) {
    const value = values[one.name]
    const within = [...names, one.name]
    const path = packetPath(within)
    // What stands beside the contents is what the manifest says, and is told of there.
    if (one.opaque || one.name === 'AttachmentEncoded') continue
    const all = severalOf(value)
    if (one.must && (one.inside ? all.length === 0 : isNothing(value)))
      notes.fault('missing', path, clauses.packet)
    for (const each of all)
      if (typeof each === 'string') {
        if (one.times === 'many' && isNothing(each)) notes.fault('missing', path, clauses.packet)
        checkText(each, one, path, notes)
      } else if (one.times !== 'filled' || !isNothing(each)) checkValues(one, each, within, notes)
  }
}
