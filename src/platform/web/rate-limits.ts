import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { reason, refuse } from '#kit/refusal.ts'

/**
 * Requests per minute. Signed-in people are counted each for themselves, so that an office of two hundred behind one address
 * is never locked by its own size; only strangers share the bucket of their address, and cached pages are not counted at all.
 */
const budgets = {
  session: { points: 900, duration: 60 },
  address: { points: 3000, duration: 60 },
  'sign-in': { points: 600, duration: 60 },
  upload: { points: 120, duration: 60 },
  // What strangers write: an office behind one address may, a machine may not.
  'public-form': { points: 30, duration: 600 },
} as const

export type Budget = keyof typeof budgets

export type RateLimits = { spend(budget: Budget, key: string): Promise<void> }

/** Makes the limits of this process, `times` as wide; `spend` refuses with 429 and the seconds to wait when a budget is used up. */
export function createRateLimits(times = 1): RateLimits {
  const limiters = Object.fromEntries(
    Object.entries(budgets).map(([name, { points, duration }]) => [
      name,
      new RateLimiterMemory({ points: points * times, duration }),
    ]),
  ) as Record<Budget, RateLimiterMemory>
  return {
    async spend(budget, key) {
      try {
        await limiters[budget].consume(key)
      } catch (fault) {
        if (!(fault instanceof RateLimiterRes)) throw fault
        refuse(
          429,
          reason('web.too-many-requests', { seconds: Math.max(1, Math.ceil(fault.msBeforeNext / 1000)) }),
        )
      }
    },
  }
}
