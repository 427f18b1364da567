import type { VNode } from 'preact'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { words } from '../../messages/index.ts'
import { sayDate } from '../../pages/say.ts'
import { askedWords, snippetOf } from '../../rules/search/snippet.ts'
import type { FoundDocument } from '../../store/search/search-documents.ts'
import { urls } from '../../urls.ts'
import { WithheldTag } from '../reading/withheld.tsx'
import { StateTag, UrgencyTag } from '../tags.tsx'

/** What was found, each with where it stands and the words around what was asked for. */
export function Found({
  documents,
  text,
  language,
}: {
  readonly documents: readonly FoundDocument[]
  readonly text: string
  readonly language: Language
}): VNode {
  const t = useWords(words)
  const asked = askedWords(text)
  const pieces = (said: string) =>
    snippetOf(said, asked).map((piece, at) => (
      <>
        {at > 0 ? ' ' : ''}
        {piece.hit ? <mark key={at}>{piece.text}</mark> : piece.text}
      </>
    ))
  return (
    <ol class="found">
      {documents.map((one) => (
        <li key={one.id} class="card">
          <h2>
            <a href={urls.document({ id: one.id })}>{one.abstract}</a>
          </h2>
          <p>
            <StateTag state={one.state} /> <UrgencyTag urgency={one.urgency} />{' '}
            <WithheldTag mark={one.withheldMark} />{' '}
            <span class="soft">
              {[t(one.direction), one.reference, one.organName, sayDate(one.issuedOn ?? one.day, language)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </p>
          {one.withheldMark === null && one.body ? <p class="snippet">{pieces(one.body)}</p> : null}
        </li>
      ))}
    </ol>
  )
}
