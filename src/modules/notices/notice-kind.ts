/** How a notice of a kind reaches a person: in the workspace alone, by e-mail too at once, by e-mail together with others, or not at all. */
export const channels = ['in-app', 'at-once', 'digest', 'off'] as const
export type Channel = (typeof channels)[number]

/** A kind of notice, declared by the module that tells it. */
export type NoticeKind = {
  /** `module.kebab-case`, e.g. `documents.assigned`. */
  readonly kind: string
  /** Word code of its name in the preferences, e.g. `documents.notice-assigned`. */
  readonly label: string
  /** The channel where neither the person nor their authority chose one. */
  readonly channel: Channel
  /** True where it is the person's own work: nobody can choose not to be told. */
  readonly duty: boolean
}

const shape = /^[a-z]+\.[a-z0-9-]+$/

/** Checks declared kinds when the program starts: well named, each once. Throws a TypeError that names the wrong one. */
export function defineNoticeKinds<const Kinds extends readonly NoticeKind[]>(kinds: Kinds): Kinds {
  const seen = new Set<string>()
  for (const { kind, label } of kinds) {
    if (!shape.test(kind) || !shape.test(label))
      throw new TypeError(`a notice kind is badly named: ${kind}, ${label}`)
    if (seen.has(kind)) throw new TypeError(`a notice kind is declared twice: ${kind}`)
    seen.add(kind)
  }
  return kinds
}
