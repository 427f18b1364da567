import { plainText, readHtml } from '#kit/rich-text/index.ts'
import type { LeftOut, OldComment } from '../../old-thing.ts'
import { wordsOf } from './clean.ts'
import { knownAs } from './known-as.ts'
import type { NukeVietIndex } from './nukeviet-index.ts'
import type { OldSaid } from './nukeviet-kept.ts'
import { secondsTime } from './old-time.ts'

const longest = 3000

/** What somebody wrote, as plain text with its lines. */
const textOf = (html: string) =>
  plainText(readHtml(html.slice(0, 40_000)).document)
    .replaceAll('\t', ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed()

/** The comment at which a conversation began: answers to answers stand below it. */
function firstOf(said: ReadonlyMap<string, OldSaid>, { answers }: OldSaid): string {
  const seen = new Set<string>()
  let at = answers
  for (let above = said.get(at); above && said.has(above.answers) && !seen.has(at); above = said.get(at)) {
    seen.add(at)
    at = above.answers
  }
  return said.has(at) ? at : ''
}

const inOrder = (a: OldSaid, b: OldSaid) => Number(a.at) - Number(b.at) || Number(a.id) - Number(b.id)

/** What readers of the old site said of its articles, the oldest first, and how many nobody had let through. */
export function* oldComments(index: NukeVietIndex): Generator<OldComment | LeftOut> {
  const tablesOf = new Map<string, string>()
  for (const tables of [...index.news.keys(), ...index.pages]) {
    const { language, name } = index.moduleNamed(tables)
    tablesOf.set(`${language} ${name}`, tables)
  }
  let elsewhere = 0
  for (const [module, all] of index.said) {
    const tables = tablesOf.get(module)
    if (tables === undefined) {
      elsewhere += all.length
      continue
    }
    const byId = new Map(all.map((one) => [one.id, one]))
    const known = (id: string) => knownAs(`${tables}:comment:${id}`)
    for (const one of all.toSorted(inOrder)) {
      const text = textOf(one.html)
      const told = { id: known(one.id), title: text.replaceAll('\n', ' ').slice(0, 120) }
      const first = firstOf(byId, one)
      if (text === '') yield { kind: 'left', what: 'comment', ...told, code: 'portal.import-comment-empty' }
      else
        yield {
          kind: 'comment',
          ...told,
          article: knownAs(`${tables}:${one.article}`),
          answers: first && known(first),
          name: wordsOf(one.name, 100),
          text,
          at: secondsTime(one.at),
        }
    }
  }
  const together = { kind: 'left', what: 'comment', title: '' } as const
  if (elsewhere > 0)
    yield { ...together, id: 'elsewhere', code: 'portal.import-comment-elsewhere', count: elsewhere }
  if (index.unread > 0)
    yield { ...together, id: 'unread', code: 'portal.import-comment-unread', count: index.unread }
}
