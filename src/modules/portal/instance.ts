export type PortalSettings = {
  readonly publicUrl: string
  /** Whether links out of the house are followed; not unless told. */
  readonly followsLinks?: boolean
  /** Hosts of links that may lie in the own network: stand-ins in tests. */
  readonly internal?: readonly string[]
  /** Between two questions to one host; a second unless told. */
  readonly pauseMs?: number
  /** As many as one act gathers, 2,000 articles with their links and 500 things to be found unless told; the next act goes on. */
  readonly stretch?: number
}

let settings: PortalSettings | undefined

/** Tells the portal about its instance, before its first request: where everybody reaches it, as printed proofs say, and whether it looks out. */
export function preparePortal(told: PortalSettings): void {
  settings = Object.freeze({ ...told })
}

/** How links are followed here. */
export const linkSettings = () => ({
  home: settings ? new URL(settings.publicUrl).host : '',
  outside: settings?.followsLinks ?? false,
  internal: settings?.internal ?? [],
  pauseMs: settings?.pauseMs ?? 1_000,
})

/** As many as one act gathers here. */
export const stretches = () => ({ links: settings?.stretch ?? 2_000, search: settings?.stretch ?? 500 })

/** An address for paper: of the public site where it is known, else of the site as it was asked. */
export const publicAddress = (path: string, asked: string): string =>
  new URL(path, settings?.publicUrl ?? asked).href
