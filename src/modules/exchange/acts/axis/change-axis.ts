import { permit } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { axisChanged } from '../../axis-events.ts'
import { type AxisId, type AxisSettings, axisSettings } from '../../axis.ts'
import { axisAddressWrong } from '../../rules/axis/axis-address.ts'
import { reasonMissing } from '../../rules/axis/axis-over.ts'
import { updateAxis } from '../../store/axis/axes.ts'
import { knownAxis } from './known-axis.ts'

export type ChangeAxis = {
  readonly id: AxisId
  readonly settings: AxisSettings
  /** A new one; the old one stays where none is given. */
  readonly secret?: string
  readonly why: string
  readonly by: string
}

/** Has an axis spoken to in another way from now on; its name stays. Krông's own work, after the page asked. */
export async function changeAxis(tx: Tx, { id, settings, secret, why, by }: ChangeAxis): Promise<void> {
  const axis = await knownAxis(tx, id)
  const given = axisSettings.parse(settings)
  permit([...reasonMissing(why), ...axisAddressWrong(given)], 422)

  await updateAxis(tx, id, { settings: given, ...(secret ? { secret } : {}) })

  await tx.announce(axisChanged(axis, { settings: given, newSecret: Boolean(secret), by }, why.trim()))
}
