import { Selection } from 'prosemirror-state'
import type { Editor } from './editor.ts'
import { fillFields, saysTheSame } from './fields.ts'
import { readDocument, writeDocument } from './html.ts'
import type { Keeper } from './keeper.ts'

/** A moment of today as people say it: 8:39. */
const clock = (at: number): string =>
  new Intl.DateTimeFormat('vi', { hour: 'numeric', minute: '2-digit', hour12: false }).format(at)

/**
 * Puts back what this browser kept and the server does not have; says from when it is. What was typed over an older state of the draft is sent all
 * the same: the server answers with both texts.
 */
export function restore(keeper: Keeper, form: HTMLFormElement, editor: Editor): string | undefined {
  const now = writeDocument(editor.view.state.doc)
  for (const { key, kept } of keeper.found()) {
    const fields = kept.fields.filter(([name]) => name !== 'articleId')
    if (writeDocument(readDocument(kept.html)) === now && saysTheSame(form, fields)) {
      keeper.forget(key)
      continue
    }
    editor.replace(kept.html)
    fillFields(form, kept.fields)
    keeper.adopt(key, kept.revision)
    return clock(kept.at)
  }
  return undefined
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** What was typed into a plain field, a paragraph for each line. */
export const paragraphsOf = (typed: string): string =>
  typed
    .split(/\n+/)
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')

/** Somebody goes on writing behind the last letter. */
export function goToEnd({ view }: Editor): void {
  view.dispatch(view.state.tr.setSelection(Selection.atEnd(view.state.doc)))
  view.focus()
}

/** Joins the keeper to its form: typing in any field is kept, and what is sent is on the server before the form goes. Gives the way to part them. */
export function bindForm(
  keeper: Keeper,
  form: HTMLFormElement,
  line: () => HTMLElement | null | undefined,
): () => void {
  let ready = false
  const typed = ({ target }: Event) => {
    if (!(target instanceof HTMLElement) || !target.isContentEditable) keeper.typed()
  }
  /** Browsers send nothing while the event of the first try is still under way: it goes once more, when everything is on the server. */
  const sendKept = async (submitter: HTMLElement | null): Promise<void> => {
    const kept = await keeper.flush()
    const stays = /^(?:conflict|offline|signed-out)$/.test(keeper.state.kind)
    if (!kept && stays) return line()?.scrollIntoView({ block: 'center' })
    ready = true
    setTimeout(() => form.requestSubmit(submitter))
  }
  const sent = (event: SubmitEvent) => {
    if (ready) return void (ready = false)
    event.preventDefault()
    event.stopPropagation()
    void sendKept(event.submitter)
  }
  const leave = () => keeper.keepHere()
  const again = () => void keeper.flush()
  form.addEventListener('input', typed)
  form.addEventListener('submit', sent, { capture: true })
  addEventListener('pagehide', leave)
  addEventListener('visibilitychange', leave)
  addEventListener('online', again)
  return () => {
    form.removeEventListener('input', typed)
    form.removeEventListener('submit', sent, { capture: true })
    removeEventListener('pagehide', leave)
    removeEventListener('visibilitychange', leave)
    removeEventListener('online', again)
  }
}
