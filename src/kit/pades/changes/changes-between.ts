import { PdfUnreadable, type Revision } from '#kit/pdf/index.ts'
import { catalogChanges } from './catalog-changes.ts'
import type { SeenChange } from './change.ts'
import { fieldChanges } from './field-changes.ts'
import { pageChanges } from './page-changes.ts'

/** Everything that differs in what a file shows and does between a revision and the next; an update that cannot be read is a change nobody can permit. */
export function changesBetween(before: Revision, after: Revision): SeenChange[] {
  try {
    const { changes, widgets } = fieldChanges(before, after)
    return [...catalogChanges(before, after), ...changes, ...pageChanges(before, after, widgets)]
  } catch (fault) {
    if (!(fault instanceof PdfUnreadable)) throw fault
    return [{ kind: 'revision-unreadable', needs: 'never', revision: after.index }]
  }
}
