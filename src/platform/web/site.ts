import type { Act, Transactor } from '#platform/database/index.ts'
import type { Files } from '#platform/files/index.ts'
import type { Log } from '#platform/log/index.ts'
import type { Metrics } from '#platform/metrics/index.ts'
import type { ComponentChildren } from 'preact'
import type { TrustsProxy } from './client-address.ts'
import type { WebModule } from './module.ts'
import type { PageCache } from './page-cache.ts'
import type { Counted, PageOptions, Session, Visit } from './visit.ts'

/** What identity gives the web room: who holds this session token, if anyone, at this moment. */
export type SessionSource = {
  readonly cookie: string
  resolve(token: string): Promise<Session | undefined>
  readonly signInPath: string
}

/** Everything that a page's frame needs besides its content. */
export type Frame = PageOptions & { readonly visit: Visit; readonly content: ComponentChildren }

/** The frames around pages; made by the composition root from the modules' navigation. */
export type Frames = {
  workspace(frame: Frame): Promise<string>
  publicPage(frame: Frame): Promise<string>
  /** The page of a refusal or a fault; `reference` is what the person can quote. */
  problem(problem: { visit: Visit; status: number; reasons: string[]; reference: string }): Promise<string>
}

/** The names of an instance. */
export type Hosts = {
  /** Whether a request for this name is answered at all. */
  isWelcome(hostname: string): boolean
  /** Whether the name is one of ours: pages are kept only under these, so that made-up names do not push others out. */
  isOurs(hostname: string): boolean
  /** The address to which strangers are pointed. */
  readonly address: string
}

/** What a running site is made of. */
export type Site = {
  readonly modules: readonly WebModule[]
  readonly transactor: Transactor
  readonly sessions: SessionSource
  readonly frames: Frames
  readonly cache: PageCache
  readonly log: Log
  readonly files: Files
  readonly metrics: Metrics
  /** Key of the form tokens. */
  readonly formKey: Buffer
  /** True when the public address is https: cookies are Secure and HSTS is sent. */
  readonly secure: boolean
  /** Which proxies in front are believed about the person's address. */
  readonly trusts: TrustsProxy
  /** Under which names this instance is found; without it under any. */
  readonly hosts?: Hosts | undefined
  /** Hears of every view of a page that is counted, kept pages among them. */
  readonly viewed?: ((counted: Counted, visitor: { address: string; userAgent: string }) => void) | undefined
  /** Does what need not be done at once, gathered; without it it is done at once. */
  readonly soon?: (<Input>(name: string, act: Act<readonly Input[], void>, input: Input) => void) | undefined
  /** Makes the rate limits so many times as wide: for benches, which come from one address. */
  readonly limitsTimes?: number | undefined
}
