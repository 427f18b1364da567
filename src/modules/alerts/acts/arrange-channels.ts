import { newId } from '#kit/ids.ts'
import { permit, reason, refuse } from '#kit/refusal.ts'
import type { Tx } from '#platform/database/index.ts'
import { channelMoved } from '../events.ts'
import { hideSecret } from '../instance.ts'
import type { ChannelAccess, ChannelKind } from '../outward.ts'
import { mayArrange } from '../rules/access.ts'
import { closeChannel, insertChannel, lockChannel } from '../store/channels.ts'
import { hastenLane } from '../store/dispatches.ts'
import { enqueueLane } from '../store/lanes.ts'
import { authorityOf, signature } from './in-authority.ts'

/** Opens a channel of the own authority, or gives it other settings and credentials: what waits is tried at once. */
export async function openChannel(tx: Tx, access: ChannelAccess): Promise<void> {
  permit(mayArrange(tx.actor))
  const authorityId = authorityOf(tx.actor)
  const { kind, settings } = access
  const before = await lockChannel(tx, authorityId, kind)
  const { byName } = signature(tx.actor)

  const id = newId<'channel'>()
  if (before) await closeChannel(tx, before.id, byName)
  const secret = 'secret' in access ? hideSecret(id, access.secret) : null
  await insertChannel(tx, { id, authorityId, kind, settings, secret, openedByName: byName })
  await hastenLane(tx, { authorityId, channel: kind })
  await enqueueLane(tx, { authorityId, channel: kind })
  await tx.announce(channelMoved('channel-opened', { id, authorityId, kind }, settings))
}

/** Closes a channel of the own authority and forgets its credentials: what waits for it is cancelled. Refuses 404 where it is not open. */
export async function shutChannel(tx: Tx, kind: ChannelKind): Promise<void> {
  permit(mayArrange(tx.actor))
  const authorityId = authorityOf(tx.actor)
  const channel = await lockChannel(tx, authorityId, kind)
  if (!channel) return refuse(404, reason('alerts.channel-not-open'))

  await closeChannel(tx, channel.id, signature(tx.actor).byName)
  await hastenLane(tx, { authorityId, channel: kind })
  await enqueueLane(tx, { authorityId, channel: kind })
  await tx.announce(channelMoved('channel-closed', channel, {}))
}
