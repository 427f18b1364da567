import type { EditorView } from 'prosemirror-view'
import { readSlice } from './html.ts'

export type Pasted = { readonly html: string; readonly report: readonly string[] }

/** Pictures that a word processor puts into the text itself are too heavy to send, and are not kept from there anyway. */
const withoutPictures = (html: string) => html.replaceAll(/data:image\/[^"')\s]+/g, 'data:image/png;base64,')
const most = 1_500_000

/** Without a line to the server: our own elements only, without what says how they look. */
function plainly(html: string): string {
  const bare = html.replaceAll(
    /<(?:!--[\s\S]*?--|(?:script|style|head)\b[\s\S]*?<\/(?:script|style|head)\s*)>/gi,
    '',
  )
  return bare.replaceAll(/\s(?:style|on\w+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi, '')
}

/** Has the server clean what was pasted, and puts it where the cursor is; undefined where there is no line to it: the text comes in plain then. */
export async function pasteClean(
  view: EditorView,
  html: string,
  ask: { readonly address: string; readonly csrf: string },
): Promise<readonly string[] | undefined> {
  const light = withoutPictures(html)
  const body = new URLSearchParams({ csrf: ask.csrf, html: light })
  const headers = { accept: 'application/json' }
  const answer =
    light.length > most
      ? undefined
      : await fetch(ask.address, { method: 'POST', headers, body }).catch(() => undefined)
  const cleaned = answer?.ok ? ((await answer.json()) as Pasted) : undefined
  const slice = readSlice(cleaned?.html ?? plainly(light))
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView())
  return cleaned?.report
}
