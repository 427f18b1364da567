import { reason, type Verdict } from '#kit/refusal.ts'
import type { Actor } from '#platform/database/index.ts'
import type { Axis, AxisSettings } from '../../axis.ts'

/** Who may order something about an axis: Krông itself alone, after the page asked whether the person may. */
export const mayRunAxes = (actor: Actor): Verdict =>
  actor.kind === 'system' ? [] : [reason('exchange.administrators-only')]

/** Why settings are none to work with: secrets travel by https, or inside the private network of the authorities. */
export function axisWrong({ url, internal, paths }: AxisSettings): Verdict {
  const reasons = [url, ...Object.values(paths).filter((path) => path.startsWith('http'))].flatMap(
    (address) => {
      const read = URL.parse(address)
      if (!read || read.username || read.password || read.hash) return [reason('exchange.axis-url-wrong')]
      return read.protocol === 'http:' && !internal ? [reason('exchange.axis-https-needed')] : []
    },
  )
  return reasons.filter(({ code }, place) => reasons.findIndex((one) => one.code === code) === place)
}

/** Why nothing can be changed about an axis any more. */
export const axisOver = ({ endedAt }: Pick<Axis, 'endedAt'>): Verdict =>
  endedAt ? [reason('exchange.axis-over')] : []

/** Why words are no reason. */
export const reasonMissing = (why: string): Verdict =>
  why.trim() === '' ? [reason('exchange.axis-reason-missing')] : []
