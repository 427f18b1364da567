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
  Radios,
  StatusTag,
  TextArea,
  TextField,
} from '#platform/ui/index.ts'
import { complaintsOf, fieldOf } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import type { Reception, Turn } from '../reception.ts'
import { expectedAt } from '../rules/turns.ts'
import { enquiryUrls } from '../urls.ts'
import { Deed, type DeedProps, isTyped, ReasonDeed } from './deed-forms.tsx'

type Props = DeedProps & {
  readonly reception: Reception
  readonly turns: readonly Turn[]
  /** Whether it has not begun: only then is it changed. */
  readonly coming: boolean
  /** The turn whose form came back. */
  readonly typedTurn?: string | undefined
}

function Booked({ turn, ...props }: Props & { turn: Turn }): VNode {
  const t = useWords(words)
  const { reception, csrf, form, language, typedTurn } = props
  const field = (name: string, before: string) =>
    typedTurn === turn.id ? fieldOf(form, name, language) : { name, value: before }
  const tag = { true: 'came', false: 'stayed-away' } as const
  return (
    <Card title={t('result-of', { turn: turn.turn, name: turn.name })}>
      <DescriptionList
        items={[
          { label: t('about'), value: formatTime(expectedAt(reception, turn.turn)) },
          { label: t('phone'), value: turn.phone },
          { label: t('matter'), value: turn.matter },
          {
            label: t('outcome'),
            value:
              turn.came === null ? undefined : (
                <>
                  <StatusTag tone={turn.came ? 'good' : 'plain'}>{t(tag[`${turn.came}`])}</StatusTag>{' '}
                  {turn.result}
                </>
              ),
          },
        ]}
      />
      {props.coming ? null : (
        <Deed
          csrf={csrf}
          action={enquiryUrls.turn({ reception: reception.id, turn: turn.id })}
          title="note-result"
          button="note-result"
          open={typedTurn === turn.id || turn.came === null}
        >
          <Radios
            {...field('came', turn.came === null ? '' : turn.came ? 'yes' : 'no')}
            id={`den-${turn.turn}`}
            label={t('outcome')}
            options={[
              { value: 'yes', label: t('came') },
              { value: 'no', label: t('stayed-away') },
            ]}
          />
          <TextArea
            {...field('result', turn.result ?? '')}
            id={`ket-qua-${turn.turn}`}
            label={t('result')}
            rows={3}
            maxlength={2000}
          />
        </Deed>
      )}
    </Card>
  )
}

/** One reception: who booked, who came and what came of it, who stands in. */
export function ReceptionPage(props: Props): VNode {
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
