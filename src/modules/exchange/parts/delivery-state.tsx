import type { VNode } from 'preact'
import { formatNumber } from '#kit/vietnamese/index.ts'
import { type Language, useWords } from '#platform/i18n/index.ts'
import { StatusTag, type Tone } from '#platform/ui/index.ts'
import type { Delivery, DeliveryState as State } from '../delivery.ts'
import { words } from '../messages/index.ts'
import { faultWords } from '../pages/operators/fault-words.ts'
import { sayMoment } from './say-moment.ts'

const tones: Readonly<Record<State, Tone>> = {
  waiting: 'info',
  delivered: 'good',
  refused: 'bad',
  expired: 'bad',
  withdrawn: 'plain',
}

/** Where a packet stands on its way to a recipient. */
export function DeliveryTag({ state }: { readonly state: State }): VNode {
  const t = useWords(words)
  return <StatusTag tone={tones[state]}>{t(`state-${state}`)}</StatusTag>
}

/** How often a packet was tried. */
export function triedWords(language: Language, attempts: number): string {
  const t = words.in(language)
  return attempts === 0 ? t('tried-never') : t('tried-times', { count: formatNumber(attempts, language) })
}

/** Why a packet is not there: the last fault while it waits, the reason of its end afterwards. */
export function whyNotThere(language: Language, delivery: Delivery): string | undefined {
  const { state, lastFault, lastFaultText, endCode, endText } = delivery
  const [code, text] = state === 'waiting' ? [lastFault, lastFaultText] : [endCode, endText]
  return code === null ? undefined : faultWords(language, code, text ?? '')
}

/** Where a packet stands, since when it waits, and why it is not there. */
export function DeliveryState({
  delivery,
  language,
}: {
  readonly delivery: Delivery
  readonly language: Language
}): VNode {
  const t = useWords(words)
  const { state, queuedAt, attempts } = delivery
  const why = whyNotThere(language, delivery)
  return (
    <>
      <DeliveryTag state={state} />
      {state === 'waiting' ? (
        <div class="soft">
          {t('waits-since', { at: sayMoment(queuedAt, language) })}, {triedWords(language, attempts)}
        </div>
      ) : null}
      {why ? <div>{why}</div> : null}
    </>
  )
}
