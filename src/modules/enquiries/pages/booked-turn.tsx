import type { VNode } from 'preact'
import { formatTime } from '#kit/vietnamese/index.ts'
import { useWords } from '#platform/i18n/index.ts'
import { Card, DescriptionList, Radios, StatusTag, TextArea } from '#platform/ui/index.ts'
import { fieldOf } from '#platform/web/index.ts'
import { words } from '../messages/index.ts'
import type { Reception, Turn } from '../reception.ts'
import { expectedAt } from '../rules/turns.ts'
import { enquiryUrls } from '../urls.ts'
import { Deed, type DeedProps } from './deed-forms.tsx'

export type ReceptionProps = DeedProps & {
  readonly reception: Reception
  readonly turns: readonly Turn[]
  /** Whether it has not begun: only then is it changed. */
  readonly coming: boolean
  /** The turn whose form came back. */
  readonly typedTurn?: string | undefined
}

/** One booked turn: who comes, with what; once it is over, what came of it. */
export function Booked({ turn, ...props }: ReceptionProps & { turn: Turn }): VNode {
  const t = useWords(words)
  const { reception, csrf, form, language, typedTurn } = props
  const field = (name: string, before: string) =>
    typedTurn === turn.id ? fieldOf(form, name, language) : { name, value: before }
  const tag = { true: 'came', false: 'stayed-away' } as const
  return (
    <Card title={t('result-of', { turn: turn.turn, name: turn.name || t('booker-forgotten') })}>
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
