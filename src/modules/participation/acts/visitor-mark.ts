import { createHmac } from 'node:crypto'

/** What tells visitors of a day apart without their address (of IPv6: their network): it cannot be traced once the salt of the day is gone. */
export const markOf = (salt: Buffer, network: string): Buffer =>
  createHmac('sha256', salt).update(network).digest()
