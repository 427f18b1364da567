/** Whose an instance is, and the authorities that the public finds there; what is shown where nobody opened a site yet. */
export type Home = {
  readonly name: string
  readonly placeName: string
  readonly members: readonly HomeMember[]
}

export type HomeMember = {
  readonly slug: string
  readonly name: string
  readonly placeName: string
  readonly level: string
}
