import type { Display } from './display.ts'
import type { DeskTable } from './module.ts'
import type { ComponentChildren } from 'preact'
import type { z } from 'zod'
import type { Act, Actor, Reader } from '#platform/database/index.ts'
import type { Files } from '#platform/files/index.ts'
import type { Language, Params } from '#platform/i18n/index.ts'
import type { PageCard } from '#platform/ui/index.ts'
import type { FormState, ParsedForm } from './form.ts'
import type { ReadMany } from './gathered-reads.ts'

/** Who may open a route at all; the finer question is asked by rules. */
export type Audience = 'anyone' | 'official' | 'administrator' | 'citizen'

/** What a session tells the web room about the person; made by the identity module. */
export type Session = {
  readonly id: string
  readonly actor: Actor
  /** Name as shown in the user menu. */
  readonly displayName: string
  /** The authority and position acted from, in words. */
  readonly placeName?: string
  readonly audience: readonly Audience[]
  readonly language?: Language
  /** True within the minutes after a password, TOTP or passkey was given: needed before signing and for changing credentials. */
  readonly freshlyAuthenticated: boolean
  /** Set when the person must first do something (change password, add a second factor): every other page redirects there. */
  readonly mustGoTo?: string
}

/** What a view of a page is counted under: a group (the site), and perhaps a subject within it (the article). */
export type Counted = { readonly group: string; readonly subject?: string }

/** A link of a site's menu, with those below it. */
export type SiteLink = { readonly href: string; readonly label: string; readonly below?: readonly SiteLink[] }

/** What the head and the foot of a public page say of the site that it belongs to. */
export type PublicSite = {
  readonly name: string
  readonly note?: string
  readonly homeHref: string
  readonly links: readonly SiteLink[]
  /** The facts from which name, note and links come, and whose they are: what is the same on every page is rendered once for as long as they live. */
  readonly facts?: { readonly by: readonly object[]; readonly name: string }
  readonly foot?: ComponentChildren
  /** Name of a colour of the stylesheet. */
  readonly accent?: string
  /** Where the page is at home, where that is elsewhere. */
  readonly canonical?: string
  /** The page in every language in which it is there, its own among them; absolute addresses. */
  readonly alternates?: readonly { readonly language: Language; readonly href: string }[]
  /** The feed of what the page lists. */
  readonly feed?: string
  /** What search engines and chat programs are told of the page. */
  readonly card?: PageCard
  /** What phones ask for before they put the site on their first screen. */
  readonly manifest?: string
  /** The mark beside the name, and the picture across the page above it; the program's own mark and none where absent. */
  readonly emblem?: ComponentChildren
  readonly banner?: ComponentChildren
  /** Stands above everything else on the page: what nobody may miss. */
  readonly above?: ComponentChildren
  /** From then on the page says something else by itself (what stands above it begins or ends): it is kept no longer. */
  readonly freshUntil?: Temporal.Instant
}

export type PageOptions = {
  readonly title: string
  readonly status?: number
  readonly description?: string
  /** True on a public page with an island: the one kind of public page that carries a script. */
  readonly islands?: boolean
  /** What a view of this page is counted under. */
  readonly counts?: Counted
  /** The site of an authority that a public page belongs to; the instance's own head and foot where absent. */
  readonly site?: PublicSite
}

export type Attempt<Result> =
  | { readonly ok: true; readonly value: Result }
  | { readonly ok: false; readonly form: FormState }

/** One request of one person: what pages and routes hold. */
export type Visit = {
  readonly request: Request
  readonly url: URL
  /** Scheme and host under which people see it: what absolute addresses begin with. */
  readonly origin: string
  readonly language: Language
  /** How they want pages to look. */
  readonly display: Display
  readonly actor: Actor
  readonly session?: Session
  readonly requestId: string
  /** When the request came, in milliseconds since 1970: living pages ask for what moved since. */
  readonly startedAt: number
  /** Address of the person (behind a trusted proxy: the forwarded one). */
  readonly address: string
  /** Takes uploads in, before an act. */
  readonly files: Files
  /** Hidden field value that every form of this session carries. */
  readonly csrf: string
  /** Whether a sent token is this session's; routes with `rawBody` ask it themselves before they keep anything. */
  isOwnForm(token: unknown): boolean
  param(name: string): string
  query(name: string): string | undefined
  /** Reads behind the wall, in one snapshot. */
  read<Result>(read: (reader: Reader) => Promise<Result>): Promise<Result>
  /** Reads what everybody may read, as the public reader, whoever is signed in: for pages that are kept for all. */
  readPublic<Result>(read: (reader: Reader) => Promise<Result>): Promise<Result>
  /** The same for facts that many pages share: kept under `name` until something is published or a new day begins. */
  readPublished<Result>(name: string, read: (reader: Reader) => Promise<Result>): Promise<Result>
  /** The same for questions of which `readMany` answers several in one statement: asked together with those of other requests. */
  readPublicTogether<Asked, Found>(readMany: ReadMany<Asked, Found>, asked: Asked): Promise<Found>
  /** What waits for the person, from every module. */
  desk(): Promise<{ readonly tables: DeskTable[]; readonly topics: readonly string[] }>
  /** Acts in one transaction; a refusal is thrown and becomes an error page. */
  act<Input, Result>(act: Act<Input, Result>, input: Input): Promise<Result>
  /** Acts; a refusal comes back with the form filled as typed, so that the page can be shown again with all reasons. */
  attempt<Input, Result>(act: Act<Input, Result>, input: Input, form: FormState): Promise<Attempt<Result>>
  /** Acts as Krông itself (sign-in, public submissions): crosses the walls, recorded as `system`. */
  actAsSystem<Input, Result>(name: string, act: Act<Input, Result>, input: Input): Promise<Result>
  /** The same for what need not be done at once (counts): done within a second, together with what else came for this act; lost where the process is killed before. */
  actSoon<Input>(name: string, act: Act<readonly Input[], void>, input: Input): Promise<void>
  readAsSystem<Result>(name: string, read: (reader: Reader) => Promise<Result>): Promise<Result>
  /** The fields of an urlencoded or multipart form without files, in NFC. */
  fields(): Promise<Record<string, string | string[]>>
  form<Value>(schema: z.ZodType<Value>): Promise<ParsedForm<Value>>
  /** A page inside the workspace shell (officials). */
  workspace(options: PageOptions, content: ComponentChildren): Promise<Response>
  /** A page inside the public shell; cached when the visitor is anonymous, it is a GET with status 200 and `cache` is set. */
  publicPage(options: PageOptions & { cache?: boolean }, content: ComponentChildren): Promise<Response>
  /** A text for programs that everybody may read (a feed, a map of a site), kept as public pages are. */
  publicText(text: string, type: string): Response
  json(value: unknown, status?: number): Response
  /** 303 to an address of this site, with a sentence (word code) shown on arrival. */
  redirect(
    to: string,
    flash?: { code: string; params?: Params; kind?: 'success' | 'info' | 'warning' },
  ): Response
  setCookie(name: string, value: string, options?: { maxAge?: number; httpOnly?: boolean }): void
  clearCookie(name: string): void
  cookie(name: string): string | undefined
}
