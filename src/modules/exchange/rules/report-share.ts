/** A share of documents beside the aim. */
export type Share = {
  /** Of one, cut (not rounded) to a tenth of a percent: what does not reach the aim does not look as if it did. */
  readonly share: number
  readonly reachesAim: boolean | undefined
}

/** How large a part of the documents issued went out electronically (aim in percent); undefined where none was issued. */
export function shareOf(electronic: number, issued: number, aim: number | undefined): Share | undefined {
  if (issued === 0) return undefined
  return {
    share: Math.floor((electronic * 1000) / issued) / 1000,
    reachesAim: aim === undefined ? undefined : electronic * 100 >= aim * issued,
  }
}
