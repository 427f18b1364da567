import type { VNode } from 'preact'
import { useWords } from '#platform/i18n/index.ts'
import { searchWords } from '../../messages/index.ts'
import type { Place } from '../../pages/sites.ts'
import { excerptOf, type Finder, finderOf, piecesOf } from '../../rules/search/excerpt.ts'
import type { FoundEntry } from '../../search.ts'
import { Day } from '../headlines.tsx'

/** A text with what was asked for set apart. */
function Marked({ text, find }: { text: string; find: Finder }): VNode {
  return (
    <>{piecesOf(text, find).map(({ text: said, hit }, at) => (hit ? <mark key={at}>{said}</mark> : said))}</>
  )
}

/** The address of what was found: on the visitor's own site where that shows it, else at home. */
function hrefOf(entry: FoundEntry, place: Place): string {
  // The contact book stands once, whatever the site.
  if (entry.type === 'authority') return entry.path
  const home = entry.here || entry.siteId === place.site.id ? place.home : place.other(entry.siteId)
  return entry.path === '/' ? home : home.replace(/\/$/, '') + entry.path
}

/** Sites, their sections and authorities are there all the time. */
const isOfADay = ({ type }: FoundEntry) => type !== 'site' && type !== 'section' && type !== 'authority'

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
  const find = finderOf(words)
  return (
    <ol class="headlines results">
      {entries.map((entry) => {
        const said = excerptOf(entry.text, find) || entry.lead
        const home = place.sites.byId.get(entry.siteId)
        return (
          <li key={entry.id}>
            <article lang={entry.language}>
              <h2>
                <a href={hrefOf(entry, place)}>
                  <Marked text={entry.title} find={find} />
                </a>
              </h2>
              <p class="when">
                {entry.type === 'article' ? null : t(`kind-${entry.type}`)}
                {entry.type !== 'article' && isOfADay(entry) ? ' · ' : null}
                {isOfADay(entry) ? <Day at={entry.at} /> : null}
                {home && entry.type !== 'site' && home.id !== place.site.id ? ` · ${home.name}` : null}
              </p>
              {said ? (
                <p>
                  <Marked text={said} find={find} />
                </p>
              ) : null}
            </article>
          </li>
        )
      })}
    </ol>
  )
}
