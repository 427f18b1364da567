import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { axisAdded } from '../../axis-events.ts'
import { type AxisId, type AxisSettings, axisSettings } from '../../axis.ts'
import { axisAddressWrong } from '../../rules/axis/axis-address.ts'
import { mayRunAxes } from '../../rules/axis/may-run-axes.ts'
import { insertAxis, lockAxisNames } from '../../store/axis/axes.ts'

export type AddAxis = {
  readonly name: string
  readonly settings: AxisSettings
  /** What the axis knows us by: the key of the HMAC, or the secret of the header. Kept sealed. */
  readonly secret: string
  readonly by: string
}

/**
 * Names an axis over which packets go and come from now on. Refuses with 422 what cannot be an address and a missing name or secret, with 409 a
 * name that is at work. Krông's own work, after the page asked whether the person may.
 */
export async function addAxis(tx: Tx, { name, settings, secret, by }: AddAxis): Promise<AxisId> {
  await lockAxisNames(tx)
  permit(mayRunAxes(tx.actor))
  const given = axisSettings.parse(settings)
  const typed = name.trim()
  permit(
    [
      ...(typed === '' ? [reason('exchange.name-missing')] : []),
      ...(secret === '' ? [reason('exchange.secret-missing')] : []),
      ...axisAddressWrong(given),
    ],
    422,
  )

  const id = await insertAxis(tx, { name: typed, settings: given, secret, by })
  if (!id) return refuse(409, reason('exchange.axis-known', { name: typed }))

  await tx.announce(axisAdded({ id, name: typed, settings: given }, by))
  return id
}
