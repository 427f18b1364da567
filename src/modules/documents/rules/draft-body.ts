/** The text of a draft that was written here; empty for anything else. */
export function draftText(body: unknown): string {
  const text = (body as { readonly text?: unknown } | null)?.text
  return typeof text === 'string' ? text : ''
}
