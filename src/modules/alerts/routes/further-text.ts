import type { SayFurther } from '../acts/tell-further.ts'
import { publicAddress } from '../instance.ts'
import { words } from '../messages/index.ts'
import { whatChanged } from '../rules/what-changed.ts'
import { urls } from '../urls.ts'
import { spokenText } from './spoken-text.ts'

/** What became of an alert, for those who were told of it before: what changed, or that it is over and why. */
export const furtherText: SayFurther = ([last, before]) => {
  const t = words.in('vi')
  const { headline, number, endedHow, endedWhy } = last
  const address = publicAddress(urls.publicAlert({ alert: `canh-bao-${number}` }))
  if (endedHow)
    return { title: t(endedHow === 'error' ? 'further-error' : 'further-all-clear', { headline }), text: endedWhy ?? '', address } // prettier-ignore
  const changes = before ? whatChanged(last, before) : []
  const [first] = changes
  const kind = first === 'raised' || first === 'lowered' ? first : 'else'
  const changed = before
    ? `${t('changed', { number: before.issue })} ${changes.map((change) => t(`changed-${change}`)).join(', ')}.`
    : ''
  return { title: t(`further-${kind}`, { headline }), text: [changed, spokenText(last)].join('\n').trim(), address } // prettier-ignore
}
