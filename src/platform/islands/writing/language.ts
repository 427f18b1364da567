import type { Command, EditorState } from 'prosemirror-state'
import { schema } from './schema.ts'

const type = schema.marks['language']!

/** The language of the words where somebody writes; empty where it is that of the article. */
export function languageAt({ selection, storedMarks, doc }: EditorState): string {
  const { empty, from, $from } = selection
  const marks = empty ? (storedMarks ?? $from.marks()) : (doc.nodeAt(from)?.marks ?? [])
  return String(type.isInSet(marks)?.attrs['lang'] ?? '')
}

/** Says in which language the chosen words are, or those that are written next; empty: in that of the article. */
export const setLanguage =
  (lang: string): Command =>
  (state, dispatch) => {
    const { from, to, empty } = state.selection
    const mark = lang && type.create({ lang })
    const { tr } = state
    if (empty) dispatch?.(mark ? tr.addStoredMark(mark) : tr.removeStoredMark(type))
    else dispatch?.(mark ? tr.addMark(from, to, mark) : tr.removeMark(from, to, type))
    return true
  }
