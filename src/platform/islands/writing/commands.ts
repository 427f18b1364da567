import { chainCommands, lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands'
import type { MarkType, NodeType } from 'prosemirror-model'
import { liftListItem, sinkListItem, wrapInList } from 'prosemirror-schema-list'
import { type Command, type EditorState, TextSelection } from 'prosemirror-state'
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
  toggleHeader,
} from 'prosemirror-tables'
import { schema } from './schema.ts'

const { nodes, marks } = schema
const node = (name: string): NodeType => nodes[name]!
const mark = (name: string): MarkType => marks[name]!

/** Whether a mark holds where somebody writes. */
export function isMarked(state: EditorState, name: string): boolean {
  const { from, to, empty, $from } = state.selection
  if (empty) return Boolean(mark(name).isInSet(state.storedMarks ?? $from.marks()))
  return state.doc.rangeHasMark(from, to, mark(name))
}

/** Whether a block of this name holds the place where somebody writes. */
export function isInside(state: EditorState, name: string): boolean {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) if ($from.node(depth).type.name === name) return true
  return false
}

/** `paragraph`, `heading-2`…: what kind of line somebody writes in. */
export function kindAt(state: EditorState): string {
  const { parent } = state.selection.$from
  return parent.type.name === 'heading' ? `heading-${parent.attrs['level']}` : 'paragraph'
}

/** Makes the line a paragraph or a heading. */
export const setKind = (kind: string): Command =>
  kind === 'paragraph'
    ? setBlockType(node('paragraph'))
    : setBlockType(node('heading'), { level: Number(kind.slice(-1)) })

/** A list where there is none of this kind, no list where there is. */
const toggleList =
  (name: 'bullet_list' | 'ordered_list'): Command =>
  (state, dispatch) =>
    isInside(state, name)
      ? liftListItem(node('list_item'))(state, dispatch)
      : wrapInList(node(name))(state, dispatch)

const toggleQuote: Command = (state, dispatch) =>
  isInside(state, 'blockquote') ? lift(state, dispatch) : wrapIn(node('blockquote'))(state, dispatch)

const insertRule: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(node('rule').create()).scrollIntoView())
  return true
}

/** A table of three columns with a row of headers. */
const insertTable: Command = (state, dispatch) => {
  if (isInTable(state)) return false
  const row = (name: string) =>
    node('table_row').create(
      null,
      [1, 2, 3].map(() => node(name).createAndFill()!),
    )
  const table = node('table').create(null, [row('table_header'), row('table_cell'), row('table_cell')])
  if (dispatch) {
    const tr = state.tr.replaceSelectionWith(table)
    const at = tr.mapping.map(state.selection.from, -1)
    dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView())
  }
  return true
}

/** The table in which somebody writes, and where it begins. */
export function tableAt({ selection: { $from } }: EditorState): { pos: number; caption: string } | undefined {
  for (let depth = $from.depth; depth > 0; depth--)
    if ($from.node(depth).type.name === 'table')
      return { pos: $from.before(depth), caption: String($from.node(depth).attrs['caption']) }
  return undefined
}

/** The words of every button, what it does, and whether it holds now. */
export const commands: Readonly<Record<string, Command>> = {
  strong: toggleMark(mark('strong')),
  em: toggleMark(mark('em')),
  u: toggleMark(mark('u')),
  bullets: toggleList('bullet_list'),
  numbers: toggleList('ordered_list'),
  deeper: sinkListItem(node('list_item')),
  shallower: liftListItem(node('list_item')),
  quote: toggleQuote,
  table: insertTable,
  'row-add': addRowAfter,
  'row-off': deleteRow,
  'column-add': addColumnAfter,
  'column-off': deleteColumn,
  'head-row': toggleHeader('row'),
  'head-column': toggleHeader('column'),
  'table-off': deleteTable,
  rule: insertRule,
  'link-off': chainCommands((state, dispatch) => {
    const { $from, from, to, empty } = state.selection
    const link = mark('link').isInSet($from.marks())
    if (!empty) return toggleMark(mark('link'))(state, dispatch)
    if (!link) return false
    let [start, end] = [from, to]
    $from.parent.descendants((child, offset) => {
      const at = $from.start() + offset
      if (link.isInSet(child.marks) && at <= from && at + child.nodeSize >= from)
        [start, end] = [at, at + child.nodeSize]
    })
    dispatch?.(state.tr.removeMark(start, end, mark('link')))
    return true
  }),
}

/** Makes the chosen words a link; where none are chosen the address itself is written. */
export const setLink =
  (href: string): Command =>
  (state, dispatch) => {
    const { from, to, empty } = state.selection
    const link = mark('link').create({ href })
    const tr = empty
      ? state.tr.insertText(href, from).addMark(from, from + href.length, link)
      : state.tr.removeMark(from, to, mark('link')).addMark(from, to, link)
    dispatch?.(tr.scrollIntoView())
    return true
  }
