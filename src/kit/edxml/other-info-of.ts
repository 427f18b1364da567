import type { Found } from './found.ts'
import type { Notes } from './notes.ts'
import type { DocumentPacket, Priority } from './packet.ts'
import { choiceAt, numberAt } from './read-values.ts'

function priorityOf(found: Found | undefined, notes: Notes): Priority {
  if (!found || found.text === '') return 0
  if (/^[0-4]$/.test(found.text)) return Number(found.text) as Priority
  notes.tolerate('priority', found.path, found.text)
  return 0
}

/** Whether it steers: 0 is also written for not; any other number says nothing. */
export function steeringOf(found: Found | undefined, notes: Notes): DocumentPacket['steering'] {
  if (!found || found.text === '') return null
  if (/^[1-3]$/.test(found.text)) return Number(found.text) as 1 | 2 | 3
  notes.tolerate('steering', found.path, found.text)
  return found.text === '0' ? 1 : null
}

/** The facts of OtherInfo. */
export function otherInfoOf(
  found: Found | undefined,
  notes: Notes,
): Pick<
  DocumentPacket,
  | ('priority' | 'sphere' | 'typistNotation' | 'copies' | 'pages')
  | ('replyFors' | 'direction' | 'referenceCodes' | 'appendixes')
> {
  return {
    priority: priorityOf(found?.at('Priority'), notes),
    sphere: found?.textAt('SphereOfPromulgation') ?? '',
    typistNotation: found?.textAt('TyperNotation') ?? '',
    copies: numberAt(found?.at('PromulgationAmount'), notes),
    pages: numberAt(found?.at('PageAmount'), notes),
    replyFors: found?.textAt('ReplyFors') ?? '',
    direction: choiceAt(found?.at('Direction'), ['true', 'false'], notes),
    referenceCodes: found?.textAt('ReferenceCodes') ?? '',
    appendixes: (found?.at('Appendixes')?.all('Appendix') ?? []).map(({ text }) => text),
  }
}
