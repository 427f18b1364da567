/** The site of an instance: whose it is, and the authorities that the public finds there. */
export type Site = {
  readonly name: string
  readonly placeName: string
  readonly members: readonly SiteMember[]
}

export type SiteMember = {
  readonly slug: string
  readonly name: string
  readonly placeName: string
  readonly level: string
}
