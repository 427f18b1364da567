import type { SetBody } from '../place-on-page.ts'

/** The text of a draft that was written here; empty for anything else. */
export function draftText(body: unknown): string {
  const text = (body as { readonly text?: unknown } | null)?.text
  return typeof text === 'string' ? text : ''
}

/** What a version that was set for signatures knows of its places; none where it is a draft. */
export function setBody(body: unknown): SetBody {
  const { places = [], ...rest } = (body ?? {}) as Partial<SetBody>
  return { ...rest, places }
}

type Laid = { readonly role: string; readonly file: unknown; readonly body: unknown }

/** Whether a version is set with number and date when it is issued: text that nobody but checkers signed by key. */
export const isSetAtIssue = ({ role, file, body }: Laid): boolean =>
  draftText(body) !== '' && (!file || role === 'checked')
