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

/**
 * The comment at which a conversation began, by comment: answers to answers stand below it, and it is its own. Nothing where what stood above was not let
 * through: nobody could read what hung below it.
 */
function firsts(said: ReadonlyMap<string, OldSaid>): ReadonlyMap<string, string | undefined> {
  const known = new Map<string, string | undefined>()
  for (const { id } of said.values()) {
    const way: string[] = []
    let at = id
    // Whoever is met again answers itself: known as nothing before its end is found.
    for (let one = said.get(at); one && !known.has(at); one = said.get(at)) {
      way.push(at)
      known.set(at, isFirst(one) ? at : undefined)
      if (isFirst(one)) break
      at = one.answers
    }
    for (const one of way) known.set(one, known.get(at))
  }
  return known
}
const isFirst = ({ answers }: OldSaid) => answers === '' || answers === '0'

const inOrder = (a: OldSaid, b: OldSaid) => Number(a.at) - Number(b.at) || Number(a.id) - Number(b.id)

/** What readers of the old site said of its articles, the oldest first, and how many nobody had let through. */
export function* oldComments(index: NukeVietIndex): Generator<OldComment | LeftOut> {
  const modules = new Map<string, { tables: string; showsSaid: boolean }>()
  for (const tables of [...index.news.keys(), ...index.pages]) {
    const { said, showsSaid } = index.moduleNamed(tables)
    modules.set(said, { tables, showsSaid })
  }
  const behind = { elsewhere: 0, closed: 0, below: 0, unread: index.unread }
  for (const [said, all] of index.said) {
    const module = modules.get(said)
    if (!module?.showsSaid) {
      behind[module ? 'closed' : 'elsewhere'] += all.length
      continue
    }
    const { tables } = module
    const byId = new Map(all.map((one) => [one.id, one]))
    const firstOf = firsts(byId)
    const known = (id: string) => knownAs(`${tables}:comment:${id}`)
    for (const one of all.toSorted(inOrder)) {
      const first = firstOf.get(one.id)
      if (first === undefined) {
        behind.below++
        continue
      }
      const text = textOf(one.html)
      const told = { id: known(one.id), title: text.replaceAll('\n', ' ').slice(0, 120) }
      if (text === '') yield { kind: 'left', what: 'comment', ...told, code: 'portal.import-comment-empty' }
      else
        yield {
          kind: 'comment',
          ...told,
          article: knownAs(`${tables}:${one.article}`),
          answers: first === one.id ? '' : known(first),
          name: wordsOf(one.name, 100),
          text,
          at: secondsTime(one.at),
        }
    }
  }
  for (const [why, count] of Object.entries(behind))
    if (count > 0)
      yield { kind: 'left', what: 'comment', title: '', id: why, code: `portal.import-comment-${why}`, count }
}
