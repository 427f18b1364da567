import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { searchWords } from '../../messages/index.ts'
import type { Place } from '../../pages/sites.ts'
import { excerptOf, piecesOf } from '../../rules/search/excerpt.ts'
import type { FoundEntry } from '../../search.ts'
import { Day } from '../headlines.tsx'

/** A text with what was asked for set apart. */
function Marked({ text, words }: { text: string; words: ReadonlySet<string> }): VNode {
  return (
    <>{piecesOf(text, words).map(({ text: said, hit }, at) => (hit ? <mark key={at}>{said}</mark> : said))}</>
  )
}

/** The address of what was found: on the visitor's own site where that shows it, else at home. */
function hrefOf(entry: FoundEntry, place: Place): string {
  const home = entry.here || entry.siteId === place.site.id ? place.home : place.other(entry.siteId)
  return entry.path === '/' ? home : home.replace(/\/$/, '') + entry.path
}

/** What was found, one below the other: title, where from and when, and the words around what was asked for. */
export function Found({
  entries,
  words,
  place,
}: {
  entries: readonly FoundEntry[]
  words: ReadonlySet<string>
  place: Place
}): VNode {
  const t = useWords(searchWords)
  return (
    <ol class="headlines results">
      {entries.map((entry) => {
        const said = excerptOf(entry.text, words) || entry.lead
        const home = place.sites.byId.get(entry.siteId)
        return (
          <li key={entry.id}>
            <article lang={entry.language}>
              <h2>
                <a href={hrefOf(entry, place)}>
                  <Marked text={entry.title} words={words} />
                </a>
              </h2>
              <p class="when">
                {entry.type === 'article' ? <Day at={entry.at} /> : t(`kind-${entry.type}`)}
                {home && entry.type !== 'site' && home.id !== place.site.id ? ` · ${home.name}` : null}
              </p>
              {said ? (
                <p>
                  <Marked text={said} words={words} />
                </p>
              ) : null}
            </article>
          </li>
        )
      })}
    </ol>
  )
}
