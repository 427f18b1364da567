import { tellArrivals } from '../acts/tell-arrivals.ts'
import type { Ports } from './ports.ts'

/** Announces again what was received and came to nothing for a while: whoever had it in hand died. */
export async function tellAgain(ports: Ports): Promise<void> {
  await ports.act(tellArrivals, { olderThanSeconds: 60 })
}
