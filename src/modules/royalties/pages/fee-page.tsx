import type { VNode } from 'preact'
import { type Verdict } from '#kit/refusal.ts'
import { formatMoney } from '#kit/money/index.ts'
import { formatDate, formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, sayAny, useWords } from '#platform/i18n/index.ts'
import {
  Button,
  ButtonLink,
  DataTable,
  DescriptionList,
  Details,
  Form,
  FormActions,
  Notice,
  PageHeader,
  TextArea,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf, type FormState } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { FeeState } from '../parts/fee-state.tsx'
import type { Proposal } from '../royalty.ts'
import { urls } from '../urls.ts'

export type FeePageProps = {
  readonly language: Language
  readonly csrf: string
  readonly form: FormState
  readonly title: string
  readonly fee: Proposal
  /** Why the reader may not decide; empty where they may. */
  readonly against: Verdict
  readonly correctable: boolean
}

/** One fee: who gets what, how it came and stands; a leader decides here, an editor begins a correction. */
export function FeePage({ language, csrf, form, title, fee, against, correctable }: FeePageProps): VNode {
  const t = useWords(words)
  const complaints = complaintsOf(form, language)
  return (
    <div class="stack loose">
      <PageHeader title={title} crumbs={[{ href: urls.fees(), label: t('fees') }]} />
      <DescriptionList
        items={[
          { label: t('state'), value: <FeeState fee={fee} /> },
          { label: t('article'), value: <a href={urls.propose({ article: fee.articleId })}>{fee.title}</a> },
          { label: t('public-on'), value: formatDate(fee.firstAt, language) },
          { label: t('genre'), value: fee.genreName },
          { label: t('coefficient'), value: formatNumber(fee.hundredths / 100, language) },
          { label: t('unit-value'), value: formatMoney(fee.unitValue, language) },
          { label: t('amount'), value: formatMoney(fee.amount, language) },
          { label: t('corrects'), value: fee.corrects && <a href={urls.fee({ fee: fee.corrects })}>{t('first-line')}</a> }, // prettier-ignore
          { label: t(fee.corrects ? 'why-correct' : 'why'), value: fee.why },
          { label: t('proposed-by'), value: fee.proposedByName },
          { label: t('decided-by'), value: fee.decidedByName },
          { label: t('give-back-why'), value: fee.decidedWhy },
        ]}
      />
      <DataTable
        caption={t('shares')}
        rows={fee.shares}
        rowKey={({ authorId }) => authorId}
        columns={[
          { key: 'name', head: t('name'), main: true, cell: ({ name }) => name },
          { key: 'pen', head: t('pen-name'), cell: ({ penName }) => penName },
          { key: 'role', head: t('role'), cell: ({ role }) => t(`role-${role}`) },
          { key: 'percent', head: t('percent'), figures: true, cell: ({ percent }) => `${percent} %` },
          { key: 'amount', head: t('amount'), figures: true, cell: ({ amount }) => formatMoney(amount, language) }, // prettier-ignore
        ]}
      />
      {fee.state === 'waiting' && against.length > 0 ? (
        <Notice tone="info" title={t('may-not')}>
          {against.map(({ code }) => (
            <p key={code}>{sayAny(language, code)}</p>
          ))}
        </Notice>
      ) : null}
      {fee.state === 'waiting' && against.length === 0 ? (
        <>
          <Form action={urls.agree()} csrf={csrf} guard={false}>
            <input type="hidden" name="lines" value={fee.id} />
            <p>
              <Button variant="primary">{t('agree')}</Button>
            </p>
          </Form>
          <Details summary={t('give-back')} open={complaints.length > 0}>
            <Form action={urls.giveBack({ fee: fee.id })} csrf={csrf} complaints={complaints}>
              <TextArea
                {...fieldOf(form, 'why', language)}
                label={t('give-back-why')}
                rows={2}
                maxlength={500}
              />{' '}
              {/* prettier-ignore */}
              <FormActions>
                <Button>{t('give-back')}</Button>
              </FormActions>
            </Form>
          </Details>
        </>
      ) : null}
      {correctable ? (
        <p>
          <ButtonLink href={urls.correct({ fee: fee.id })}>{t('correct')}</ButtonLink>
        </p>
      ) : null}
    </div>
  )
}
