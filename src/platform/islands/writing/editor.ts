import { baseKeymap, chainCommands } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { Node } from 'prosemirror-model'
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list'
import { type Command, EditorState, type Plugin } from 'prosemirror-state'
import { goToNextCell, tableEditing } from 'prosemirror-tables'
import { EditorView, type NodeView } from 'prosemirror-view'
import { commands, setKind } from './commands.ts'
import { readDocument } from './html.ts'
import { schema } from './schema.ts'
import type { WritingWords } from './words.ts'

const item = schema.nodes['list_item']!

const lineBreak: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(schema.nodes['break']!.create()).scrollIntoView())
  return true
}

/** Keys as word processors have them; Tab leaves the text except in lists and tables, Alt+F10 goes to the tools. */
function keys(toTools: () => void): Plugin[] {
  return [
    keymap({
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      'Mod-b': commands['strong']!,
      'Mod-i': commands['em']!,
      'Mod-u': commands['u']!,
      'Mod-Alt-0': setKind('paragraph'),
      'Mod-Alt-2': setKind('heading-2'),
      'Mod-Alt-3': setKind('heading-3'),
      'Mod-Alt-4': setKind('heading-4'),
      'Shift-Mod-8': commands['bullets']!,
      'Shift-Mod-7': commands['numbers']!,
      'Shift-Enter': lineBreak,
      Enter: splitListItem(item),
      Tab: chainCommands(goToNextCell(1), sinkListItem(item)),
      'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(item)),
      'Alt-F10': () => {
        toTools()
        return true
      },
    }),
    keymap(baseKeymap),
  ]
}

/** A picture, recording or file while the text around it is written: its name, no more. */
function showKept(node: Node, words: WritingWords): NodeView {
  const dom = document.createElement('div')
  dom.className = 'kept-block'
  const kind = words[`kept-${node.attrs['kind']}` as 'kept-figure'] ?? words['kept-figure']
  dom.textContent = [kind, node.attrs['label']].filter(Boolean).join(': ')
  return { dom }
}

export type Editor = {
  readonly view: EditorView
  /** Puts another text in place of what is there; one step back brings it again. */
  replace(html: string): void
}

/** A place to write in, in `mount`; `moved` hears of every change of text or selection. */
export function startEditor({
  mount,
  html,
  words,
  describedBy,
  moved,
  toTools,
  pasted,
}: {
  readonly mount: HTMLElement
  readonly html: string
  readonly words: WritingWords
  readonly describedBy: string
  readonly moved: (textChanged: boolean) => void
  readonly toTools: () => void
  /** Takes HTML from elsewhere; true where it will see to it. */
  readonly pasted: (html: string) => boolean
}): Editor {
  const view = new EditorView(mount, {
    state: EditorState.create({
      doc: readDocument(html),
      plugins: [history(), ...keys(toTools), tableEditing()],
    }),
    attributes: {
      id: 'truong-body',
      class: 'prose input',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': words.text,
      'aria-describedby': describedBy,
      lang: 'vi',
    },
    nodeViews: { kept: (node) => showKept(node, words) },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction))
      moved(transaction.docChanged)
    },
    // Before the editor reads it: what is styled inline would be complained about by our CSP.
    handleDOMEvents: {
      paste: (_, event) => {
        const text = event.clipboardData?.getData('text/html') ?? ''
        const taken = text !== '' && !text.includes('data-pm-slice') && pasted(text)
        if (taken) event.preventDefault()
        return taken
      },
    },
  })
  return {
    view,
    replace: (other) => {
      const { tr, doc } = view.state
      view.dispatch(tr.replaceWith(0, doc.content.size, readDocument(other).content))
    },
  }
}
