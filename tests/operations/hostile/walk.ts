import { elementsIn, within } from './elements.ts'
import { type Form, formsIn, linksIn } from './forms-in.ts'
import { portalRoutes, routeOf } from './routes-of.ts'
import type { Somebody } from './somebody.ts'

export type Seen = {
  readonly path: string
  readonly pattern: string
  readonly type: string
  readonly text: string
}

/** Follows the links of the portal's pages from where one begins, so many of each kind of page. */
export async function walk(
  somebody: Pick<Somebody, 'get'>,
  url: string,
  begin: readonly string[],
  { most = 2 }: { most?: number } = {},
): Promise<Seen[]> {
  const queue = [...begin]
  const known = new Set(queue)
  const counts = new Map<string, number>()
  const seen: Seen[] = []
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const pattern = routeOf('GET', path, portalRoutes)?.pattern
    if (!pattern) continue
    const count = counts.get(pattern) ?? 0
    if (count >= most) continue
    counts.set(pattern, count + 1)
    const answer = await somebody.get(path)
    const type = answer.headers.get('content-type') ?? ''
    const text = /html|xml|json|text|calendar/.test(type)
      ? await answer.text()
      : (await answer.arrayBuffer(), '')
    if (answer.status !== 200) continue
    seen.push({ path, pattern, type, text })
    if (!type.startsWith('text/html')) continue
    for (const link of linksIn(text, url + path)) {
      if (known.has(link)) continue
      known.add(link)
      queue.push(link)
    }
  }
  return seen
}

/** The forms on pages, one of each kind: that it leads to the same route. */
export function formsOn(
  pages: readonly Seen[],
  url: string,
): (Form & { readonly page: string; readonly pattern: string })[] {
  const found = new Map<string, Form & { page: string; pattern: string }>()
  for (const { path, type, text } of pages) {
    if (!type.startsWith('text/html')) continue
    for (const form of formsIn(text, url + path)) {
      const pattern = routeOf('POST', form.action, portalRoutes)?.pattern
      if (pattern && !found.has(pattern)) found.set(pattern, { ...form, page: path, pattern })
    }
  }
  return [...found.values()]
}

/** What pages are asked behind the question mark: the names in their links and in the forms that search. */
export function queryNamesOn(pages: readonly Seen[], url: string): string[] {
  const names = new Set<string>()
  for (const { path, type, text } of pages) {
    if (!type.startsWith('text/html')) continue
    for (const link of linksIn(text, url + path))
      for (const name of new URL(link, url).searchParams.keys()) names.add(name)
    for (const form of elementsIn(text))
      if (form.name === 'form' && form.attributes['method']?.toLowerCase() !== 'post')
        for (const { attributes } of within(form)) if (attributes['name']) names.add(attributes['name'])
  }
  return [...names]
}
