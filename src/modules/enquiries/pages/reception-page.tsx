import type { VNode } from 'preact'
import { formatDateFull, formatTime } from '#kit/vietnamese/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import {
  Card,
  DescriptionList,
  EmptyState,
  ErrorSummary,
  Notice,
  PageHeader,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import { enquiryUrls } from '../urls.ts'
import { Booked, type ReceptionProps } from './booked-turn.tsx'
import { Deed, isTyped, ReasonDeed } from './deed-forms.tsx'

/** One reception: who booked, who came and what came of it, who stands in. */
export function ReceptionPage(props: ReceptionProps): VNode {
  const { reception, turns, coming, csrf, form, language } = props
  const t = useWords(words)
  const at = { reception: reception.id }
  const { official, post, standIn, standInPost, change, why } = reception
  return (
    <>
      <PageHeader
        title={formatDateFull(reception.day, language)}
        crumbs={[{ href: enquiryUrls.receptions(), label: t('receptions') }]}
        lead={`${formatTime(reception.opens)}–${formatTime(reception.closes)}, ${reception.place}`}
      />
      <ErrorSummary complaints={complaintsOf(form, language)} />
      <div class="two-columns">
        <div class="stack loose">
          {change === 'cancelled' ? (
            <Notice tone="bad" title={t('cancelled')}>
              {why}
            </Notice>
          ) : null}
          {turns.length === 0 ? (
            <EmptyState icon="users" title={t('no-turns')}>
              <p>{t('no-turns-lead')}</p>
            </EmptyState>
          ) : (
            turns.map((turn) => <Booked key={turn.id} {...props} turn={turn} />)
          )}
        </div>
        <div class="stack loose">
          <Card title={t('official')}>
            <DescriptionList
              items={[
                { label: t('official'), value: `${official}, ${post}` },
                {
                  label: t('stand-in-title'),
                  value: standIn ? `${standIn}, ${standInPost}: ${why}` : undefined,
                },
                {
                  label: t('turns'),
                  value: t('turns-taken', { taken: reception.taken, turns: reception.turns }),
                },
                { label: t('note'), value: reception.note },
              ]}
            />
          </Card>
          {coming && change !== 'cancelled' ? (
            <div class="stack">
              <Deed
                csrf={csrf}
                action={enquiryUrls.standIn(at)}
                title="stand-in-title"
                button="stand-in"
                open={isTyped(form, 'standInName', 'standInPost', 'standInWhy')}
              >
                <TextField {...fieldOf(form, 'standInName', language)} label={t('name')} maxlength={120} />
                <TextField {...fieldOf(form, 'standInPost', language)} label={t('post')} maxlength={160} />
                <TextField {...fieldOf(form, 'standInWhy', language)} label={t('why')} maxlength={500} />
              </Deed>
              <ReasonDeed
                {...{ csrf, form, language }}
                name="cancelWhy"
                label="why"
                action={enquiryUrls.cancelReception(at)}
                title="cancel-reception-title"
                button="cancel-reception"
                variant="danger"
              />
            </div>
          ) : null}
        </div>
      </div>
    </>
  )
}
