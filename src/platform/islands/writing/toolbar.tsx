import { redo, undo } from 'prosemirror-history'
import type { Command, EditorState } from 'prosemirror-state'
import { isInTable } from 'prosemirror-tables'
import type { EditorView } from 'prosemirror-view'
import type { VNode } from 'preact'
import { Choice } from './choice.tsx'
import { commands, isInside, isMarked, kindAt, setKind } from './commands.ts'
import { languageAt, setLanguage } from './language.ts'
import { languages } from './language-mark.ts'
import type { WritingWords } from './words.ts'

type Tool = {
  readonly name: keyof WritingWords
  /** Drawn where it is known by everybody; its words otherwise. */
  readonly sign?: string
  readonly keys?: string
  readonly holds?: (state: EditorState) => boolean
}

const kinds = ['paragraph', 'heading-2', 'heading-3', 'heading-4'] as const
const lines: readonly Tool[] = [
  { name: 'strong', sign: 'B', keys: 'Ctrl+B', holds: (state) => isMarked(state, 'strong') },
  { name: 'em', sign: 'I', keys: 'Ctrl+I', holds: (state) => isMarked(state, 'em') },
  { name: 'u', sign: 'U', keys: 'Ctrl+U', holds: (state) => isMarked(state, 'u') },
]
const blocks: readonly Tool[] = [
  { name: 'bullets', keys: 'Ctrl+Shift+8', holds: (state) => isInside(state, 'bullet_list') },
  { name: 'numbers', keys: 'Ctrl+Shift+7', holds: (state) => isInside(state, 'ordered_list') },
  { name: 'quote', holds: (state) => isInside(state, 'blockquote') },
]
const inLists: readonly Tool[] = [
  { name: 'deeper', keys: 'Tab' },
  { name: 'shallower', keys: 'Shift+Tab' },
]
const inTables: readonly Tool[] = [
  { name: 'row-add' },
  { name: 'row-off' },
  { name: 'column-add' },
  { name: 'column-off' },
  { name: 'head-row' },
  { name: 'head-column' },
]

/** One Tab stop; arrows go from tool to tool (ARIA toolbar). */
function move(event: KeyboardEvent & { readonly currentTarget: HTMLElement }, leave: () => void): void {
  if (event.key === 'Escape') return leave()
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const tools = [...event.currentTarget.querySelectorAll<HTMLElement>('button:not([disabled]), select')]
  const at = tools.indexOf(document.activeElement as HTMLElement)
  const to = event.key === 'Home' ? 0 : event.key === 'End' ? tools.length - 1 : step ? at + step : undefined
  const isChoice = document.activeElement instanceof HTMLSelectElement
  if (to === undefined || (isChoice && !step)) return
  event.preventDefault()
  tools.at(to % tools.length)?.focus()
}

/** What can be done with the text, in words; every tool by keyboard too. */
export function Toolbar({
  view,
  words,
  askLink,
  askTableName,
}: {
  view: EditorView
  words: WritingWords
  askLink: () => void
  askTableName: () => void
}): VNode {
  const { state } = view
  const run = (command: Command) => {
    command(state, view.dispatch)
    view.focus()
  }
  const button = (tool: Tool, command: Command = commands[tool.name]!, act = () => run(command)) => (
    <button
      key={tool.name}
      type="button"
      class="tool"
      tabindex={-1}
      title={[words[tool.name], tool.keys].filter(Boolean).join(' · ')}
      aria-label={tool.sign ? words[tool.name] : undefined}
      aria-pressed={tool.holds ? tool.holds(state) : undefined}
      aria-keyshortcuts={tool.keys?.replace('Ctrl', 'Control')}
      disabled={!command(state)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={act}
    >
      {tool.sign ? <span class={`sign-${tool.name}`}>{tool.sign}</span> : words[tool.name]}
    </button>
  )
  const always: Command = () => true
  return (
    // The tools inside take the focus; the bar only hears the arrows.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div
      class="tools"
      role="toolbar"
      aria-label={words.tools}
      aria-controls="truong-body"
      onKeyDown={(event) => move(event, () => view.focus())}
    >
      <Choice
        view={view}
        label={words.kind}
        options={kinds.map((kind) => ({ value: kind, label: words[kind] }))}
        holds={kindAt}
        choose={setKind}
      />
      {lines.map((tool) => button(tool))}
      {blocks.map((tool) => button(tool))}
      {isInside(state, 'list_item') ? inLists.map((tool) => button(tool)) : null}
      {button({ name: 'link', keys: 'Ctrl+K', holds: (now) => isMarked(now, 'link') }, always, askLink)}
      {isMarked(state, 'link') ? button({ name: 'link-off' }) : null}
      <Choice
        view={view}
        label={words.language}
        options={[
          { value: '', label: words['language-own'] },
          ...languages.map((code) => ({ value: code, label: words[`language-${code}`] })),
        ]}
        holds={languageAt}
        choose={setLanguage}
      />
      {isInTable(state) ? (
        <>
          {inTables.map((tool) => button(tool))}
          {button({ name: 'table-name' }, always, askTableName)}
          {button({ name: 'table-off' })}
        </>
      ) : (
        button({ name: 'table' })
      )}
      {button({ name: 'rule' })}
      {button({ name: 'undo', keys: 'Ctrl+Z' }, undo)}
      {button({ name: 'redo', keys: 'Ctrl+Y' }, redo)}
    </div>
  )
}
