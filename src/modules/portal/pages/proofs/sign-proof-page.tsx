import type { VNode } from 'preact'
import { SignForm, type SigningKey } from '#modules/signatures/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { PageHeader } from '#platform/ui/index.ts'
import type { FormState } from '#platform/web/index.ts'
import { deskWords, proofWords } from '../../messages/index.ts'
import type { Proof } from '../../proof.ts'
import { deskUrls } from '../../urls.ts'

/** With which key of the authority a proof is signed. */
export function SignProofPage({
  csrf,
  proof: { id, content },
  keys,
  form,
}: {
  readonly csrf: string
  readonly proof: Proof
  readonly keys: readonly SigningKey[]
  readonly form: FormState
}): VNode {
  const t = useWords(proofWords)
  const desk = useWords(deskWords)
  return (
    <div class="stack">
      <PageHeader
        title={t('sign-proof')}
        lead={t('sign-proof-lead')}
        crumbs={[
          { href: deskUrls.desk(), label: desk('desk') },
          { href: deskUrls.proof({ proof: id }), label: content.title },
        ]}
      />
      <SignForm
        {...{ csrf, keys, form }}
        action={deskUrls.signProof({ proof: id })}
        backHref={deskUrls.proof({ proof: id })}
        words={{ sign: t('sign-proof'), back: t('back'), noKey: t('no-seal-key') }}
      />
    </div>
  )
}
