import { harmsInPage, harmsInXml } from './harms-in.ts'
import { mark } from './strings.ts'
import type { Seen } from './walk.ts'

/** What on pages would run, break a reader or lead away; and which kinds of page carry the letters that were sent. */
export function walkedOut(
  pages: readonly Seen[],
  url: string,
): { readonly harms: readonly string[]; readonly marked: ReadonlySet<string> } {
  const harms: string[] = []
  const marked = new Set<string>()
  for (const { path, pattern, type, text } of pages) {
    if (text.includes(mark)) marked.add(pattern)
    if (type.startsWith('text/html'))
      harms.push(...harmsInPage(text, url + path).map((harm) => `${path}: ${harm}`))
    else if (/\bxml\b/.test(type)) harms.push(...harmsInXml(text).map((harm) => `${path}: ${harm}`))
    else if (/json/.test(type)) JSON.parse(text)
  }
  return { harms, marked }
}
