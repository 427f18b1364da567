import type { VNode } from 'preact'
import { draftText } from '../rules/draft-body.ts'

/** The text of a draft that was written here, as it stands. */
export function DraftText({ body }: { body: unknown }): VNode {
  return (
    <article class="paper draft-text">
      {draftText(body)
        .split(/\n{2,}/)
        .map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
    </article>
  )
}
