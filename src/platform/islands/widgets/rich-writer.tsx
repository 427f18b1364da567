import type { VNode } from 'preact'
import { useEffect, useReducer, useRef, useState } from 'preact/hooks'
import { AskLine, type Question } from '../writing/ask-line.tsx'
import { ChecksBeside, Conflict, KeepLine } from '../writing/beside.tsx'
import { setLink, tableAt } from '../writing/commands.ts'
import { type Editor, startEditor } from '../writing/editor.ts'
import { writeDocument } from '../writing/html.ts'
import { Keeper, type KeepState } from '../writing/keeper.ts'
import { pasteClean } from '../writing/paste.ts'
import type { Checks } from '../writing/server.ts'
import { Toolbar } from '../writing/toolbar.tsx'
import { bindForm, goToEnd, paragraphsOf, restore } from '../writing/with-form.ts'
import { isTypedIn } from '../writing/fields.ts'
import { fill, type WritingWords } from '../writing/words.ts'

export type RichWriterProps = {
  readonly words: WritingWords
  /** What is written in: HTML of kit/rich-text. */
  readonly html: string
  /** Whose typing this browser keeps, and under which name. */
  readonly owner: string
  readonly text: string
  readonly keep: string
  readonly paste: string
  readonly signIn: string
  readonly checks: Checks
  /** What was typed into the plain field before the screen came alive, and whether somebody is at it. */
  readonly typedBefore?: string
  readonly focused?: boolean
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** The calm writing screen: the text as readers will see it, its tools, how it is kept, and what to look at. Stands in a form and keeps all of it. */
export function RichWriter(props: RichWriterProps): VNode {
  const { words } = props
  const rootRef = useRef<HTMLDivElement>(null)
  const mountRef = useRef<HTMLDivElement>(null)
  const hiddenRef = useRef<HTMLInputElement>(null)
  const editorRef = useRef<Editor>(null)
  const keeperRef = useRef<Keeper>(null)
  const [, redraw] = useReducer<number, void>((count) => count + 1, 0)
  const [state, setState] = useState<KeepState>({ kind: 'ready' })
  const [checks, setChecks] = useState(props.checks)
  const [report, setReport] = useState<readonly string[]>([])
  const [question, setQuestion] = useState<Question>()

  const html = () => writeDocument(editorRef.current!.view.state.doc)
  const csrf = (form: HTMLFormElement) =>
    form.querySelector<HTMLInputElement>('input[name=csrf]')?.value ?? ''

  useEffect(() => {
    const form = rootRef.current!.closest('form')!
    const made = startEditor({
      mount: mountRef.current!,
      html: props.html,
      words,
      describedBy: 'truong-body-cach-dung',
      toTools: () => rootRef.current?.querySelector<HTMLElement>('.tools select')?.focus(),
      moved: (textChanged) => {
        hiddenRef.current!.value = html()
        if (textChanged) keeperRef.current?.typed()
        redraw()
      },
      pasted: (text) => {
        void pasteClean(made.view, text, { address: props.paste, csrf: csrf(form) }).then((told) =>
          setReport(told ?? [words['pasted-plain']]),
        )
        return true
      },
    })
    editorRef.current = made
    hiddenRef.current!.value = html()
    const keeps = new Keeper({
      form,
      owner: props.owner,
      text: props.text,
      keep: props.keep,
      html,
      changed: (next, found) => {
        setState(next)
        if (found) setChecks(found)
      },
    })
    keeperRef.current = keeps
    const restoredAt = restore(keeps, form, made)
    if (restoredAt) setReport([fill(words.restored, { at: restoredAt })])
    const release = bindForm(keeps, form, () => rootRef.current?.querySelector<HTMLElement>('.keep-line'))
    if (props.typedBefore !== undefined) made.replace(paragraphsOf(props.typedBefore))
    if (props.focused) goToEnd(made)
    if (isTypedIn(form)) keeps.typed()
    redraw()
    return () => {
      release()
      keeps.stop()
      made.view.destroy()
    }
    // Started once: what the page gave it is where it begins, and what is typed is its own from then on.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  const view = editorRef.current?.view
  const askLink = () =>
    setQuestion({
      label: words['link-where'],
      value: 'https://',
      answer: (href) => {
        if (view && href && href !== 'https://') setLink(href)(view.state, view.dispatch)
        view?.focus()
      },
    })
  const askTableName = () => {
    const table = view && tableAt(view.state)
    if (!table) return
    setQuestion({
      label: words['table-name'],
      value: new DOMParser().parseFromString(table.caption, 'text/html').body.textContent ?? '',
      answer: (name) => {
        view.dispatch(view.state.tr.setNodeAttribute(table.pos, 'caption', escaped(name)))
        view.focus()
      },
    })
  }
  const take = () => {
    if (state.kind !== 'conflict') return
    const { theirs } = state
    editorRef.current?.replace(theirs.html)
    keeperRef.current?.take(theirs)
  }

  return (
    <div ref={rootRef} class="writer stack tight">
      <input ref={hiddenRef} type="hidden" name="html" />
      {/* A span: what can be written in has its own name. */}
      <span class="field-name" aria-hidden="true">
        {words.text}
      </span>
      <p id="truong-body-cach-dung" class="hint">
        {words.help}
      </p>
      {view ? <Toolbar view={view} words={words} askLink={askLink} askTableName={askTableName} /> : null}
      <div ref={mountRef} class="writing" />
      <KeepLine state={state} words={words} signIn={props.signIn} />
      {report.length > 0 ? (
        <div role="status" class="notice info">
          <ul>
            {report.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {state.kind === 'conflict' ? (
        <Conflict
          {...{ words, theirs: state.theirs, sentence: state.sentence }}
          keepMine={() => keeperRef.current?.goOnFrom(state.theirs.revision)}
          takeTheirs={take}
        />
      ) : null}
      <ChecksBeside checks={checks} words={words} />
      {question ? <AskLine {...{ question, words }} close={() => setQuestion(undefined)} /> : null}
    </div>
  )
}
