import type { Reader } from '#platform/database/index.ts'
import type { Language } from '#platform/i18n/index.ts'
import type { Route } from './routes.ts'
import type { Audience, Visit } from './visit.ts'

/** An entry of the workspace's left rail. */
export type NavigationItem = {
  readonly href: string
  label(language: Language): string
  /** Name of an icon of platform/ui. */
  readonly icon: string
  /** The first page of the day stands before all others. */
  readonly first?: boolean
  /** Daily work stands before what is looked up now and then. */
  readonly daily?: boolean
  readonly who: Audience
  /** Roles of which one is needed; everyone of the audience when absent. */
  readonly roles?: readonly string[]
  /** Live count shown beside the label. */
  count?(reader: Reader): Promise<number>
}

/** A command of the palette (Ctrl K) beyond the rail's addresses. */
export type Command = {
  readonly href: string
  label(language: Language): string
  readonly who: Audience
  readonly roles?: readonly string[]
}

/** What waits for a person on one table, shown on their desk: its first lines and the way to all of them. */
export type DeskTable = {
  readonly title: string
  readonly href: string
  readonly count: number
  readonly lines: readonly {
    readonly href: string
    readonly label: string
    /** What tells it from others: reference, deadline. */
    readonly hint: string
    /** A word that asks for attention, such as an urgency or `late`. */
    readonly alarm?: string | undefined
  }[]
}

/** The bell in the bar of every workspace page: how much a person was told and has not read. */
export type Bell = {
  readonly href: string
  /** The name of the bell with its count, for who does not see it. */
  label(language: Language, count: number): string
  count(reader: Reader): Promise<number>
  /** The live topic of a person's bell. */
  topicOf(accountId: string): string
}

/** What a module gives the web room; exported by its index.ts as `web`. */
export type WebModule = {
  readonly routes: readonly Route[]
  readonly navigation?: readonly NavigationItem[]
  readonly commands?: readonly Command[]
  /** One module of the program has it. */
  readonly bell?: Bell
  /** What waits for the reader, table by table, the most urgent first; tables on which nothing lies are left out. */
  desk?(reader: Reader, language: Language): Promise<DeskTable[]>
  /** Topics on which the desk looks again. */
  readonly deskTopics?: readonly string[]
  /** Where what stood at an address that answers nobody (404) stands now: a path of this site, which becomes a 301; undefined where it knows nothing of it. */
  movedTo?(visit: Visit): Promise<string | undefined>
  /** Things found by the palette's search box for what was typed. */
  find?(
    reader: Reader,
    text: string,
    language: Language,
  ): Promise<{ href: string; label: string; hint?: string }[]>
}
