import type { VNode } from 'preact'
import { formatDateTime } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { Button, Details, Form } from '#platform/ui/index.ts'
import { proofWords } from '../messages/index.ts'
import type { EditionId } from '../article.ts'
import type { Proof } from '../proof.ts'
import { deskUrls } from '../urls.ts'

/** The proofs that were made of an edition that was or is public, and the way to another. */
export function ProofsOfEdition({
  editionId,
  proofs,
  csrf,
  language,
}: {
  readonly editionId: EditionId
  readonly proofs: readonly Proof[]
  readonly csrf: string
  readonly language: Language
}): VNode {
  const t = useWords(proofWords)
  return (
    <Details summary={t('proof')} open={proofs.length > 0}>
      <p>{t('proof-lead')}</p>
      {proofs.length > 0 ? (
        <ul>
          {proofs.map(({ id, madeAt, madeByName }) => (
            <li key={id}>
              <a href={deskUrls.proof({ proof: id })}>
                {t('made-by', { name: madeByName, at: formatDateTime(madeAt, language) })}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      <Form action={deskUrls.makeProof({ edition: editionId })} csrf={csrf} guard={false}>
        <p>
          <Button icon="file-text">{t('make-proof')}</Button>
        </p>
      </Form>
    </Details>
  )
}
