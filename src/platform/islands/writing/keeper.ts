import { Drawer, type KeptHere } from './kept-here.ts'
import { type Answer, type Checks, send, type Theirs } from './server.ts'

/** How what was typed stands. */
export type KeepState =
  | { readonly kind: 'ready' | 'typing' | 'saving' | 'offline' | 'signed-out' }
  | { readonly kind: 'kept'; readonly at: string }
  | { readonly kind: 'stuck'; readonly sentence: string }
  | { readonly kind: 'conflict'; readonly theirs: Theirs; readonly sentence: string }

export type KeeperSettings = {
  readonly form: HTMLFormElement
  readonly owner: string
  readonly text: string
  readonly keep: string
  readonly html: () => string
  readonly changed: (state: KeepState, checks?: Checks) => void
}

const pause = { here: 200, server: 2_000, again: 10_000 } as const
/** Never kept here: the token of the session, and what the server decides. */
const own = new Set(['csrf', 'html', 'revision', 'body'])

/** Keeps what is typed: in this browser at once, on the server every few seconds; tells how it stands. */
export class Keeper {
  readonly #settings: KeeperSettings
  readonly #drawer: Drawer
  #keep: string
  #dirty = false
  #sending: Promise<void> | undefined
  #here: ReturnType<typeof setTimeout> | undefined
  #server: ReturnType<typeof setTimeout> | undefined
  state: KeepState = { kind: 'ready' }

  constructor(settings: KeeperSettings) {
    this.#settings = settings
    this.#keep = settings.keep
    this.#drawer = new Drawer(settings.owner, settings.text)
  }

  #field(name: string): HTMLInputElement | null {
    return this.#settings.form.querySelector<HTMLInputElement>(`input[name="${name}"]`)
  }

  #set(name: string, value: string): void {
    const field = this.#field(name)
    if (field) field.value = value
  }

  get revision(): number {
    return Number(this.#field('revision')?.value ?? 0)
  }

  set revision(value: number) {
    this.#set('revision', String(value))
  }

  #tell(state: KeepState, checks?: Checks): void {
    this.state = state
    this.#settings.changed(state, checks)
  }

  #snapshot(): KeptHere {
    const entries = [...new FormData(this.#settings.form)].filter(([name]) => !own.has(name))
    const fields = entries.map(([name, value]) => [name, String(value)] as const)
    return { at: Date.now(), revision: this.revision, fields, html: this.#settings.html() }
  }

  /** What this browser kept and the server does not have, the newest first. */
  found(): { readonly key: string; readonly kept: KeptHere }[] {
    return this.#drawer.list()
  }

  forget(key: string): void {
    this.#drawer.forget(key)
  }

  /** Something was typed. */
  typed(): void {
    this.#dirty = true
    if (this.state.kind === 'ready' || this.state.kind === 'kept') this.#tell({ kind: 'typing' })
    this.#here ??= setTimeout(() => this.keepHere(), pause.here)
    if (this.state.kind !== 'conflict') this.#server ??= setTimeout(() => void this.flush(), pause.server)
  }

  /** Keeps in this browser what is not on the server yet. */
  keepHere(): void {
    clearTimeout(this.#here)
    this.#here = undefined
    if (this.#dirty) this.#drawer.put(this.#snapshot())
  }

  /** Sends what is not on the server yet; true when everything is. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#server)
    this.#server = undefined
    if (this.#sending) await this.#sending
    if (this.#dirty && this.state.kind !== 'conflict') {
      this.#sending = this.#send()
      await this.#sending
      this.#sending = undefined
    }
    return !this.#dirty
  }

  async #send(): Promise<void> {
    this.keepHere()
    this.#dirty = false
    const { html, fields } = this.#snapshot()
    const csrf = this.#field('csrf')?.value ?? ''
    const sent = new URLSearchParams([
      ...fields.map(([name, value]) => [name, value] as [string, string]),
      ['html', html],
      ['revision', String(this.revision)],
      ['csrf', csrf],
    ])
    if (this.state.kind !== 'offline') this.#tell({ kind: 'saving' })
    this.#hear(await send(this.#keep, sent))
  }

  #hear(answer: Answer & { csrf?: string }): void {
    if (answer.csrf) for (const field of document.querySelectorAll<HTMLInputElement>('input[name=csrf]')) field.value = answer.csrf // prettier-ignore
    if (answer.kind === 'kept') return this.#kept(answer)
    this.#dirty = true
    this.keepHere()
    if (answer.kind === 'conflict') return this.#tell(answer)
    this.#tell(answer.kind === 'refused' ? { kind: 'stuck', sentence: answer.sentence } : answer)
    if (answer.kind !== 'refused') this.#server ??= setTimeout(() => void this.flush(), pause.again)
  }

  #kept({ revision, at, checks, moved }: Answer & { kind: 'kept' }): void {
    this.revision = revision
    if (moved) this.#move(moved)
    if (this.#dirty) this.keepHere()
    else {
      this.#drawer.forget()
      this.#settings.form.dispatchEvent(new Event('krong:kept', { bubbles: true }))
    }
    this.#tell(this.#dirty ? { kind: 'typing' } : { kind: 'kept', at }, checks)
    if (this.#dirty) this.#server ??= setTimeout(() => void this.flush(), pause.server)
  }

  #move({ id, keep, edit }: { readonly id: string; readonly keep: string; readonly edit: string }): void {
    this.#keep = keep
    this.#drawer.rename(this.#settings.owner, id)
    this.#settings.form.action = edit
    history.replaceState(history.state, '', edit)
  }

  /** Goes on from what stands on the server now: what is typed here takes its place when it is kept next. */
  goOnFrom(revision: number): void {
    this.revision = revision
    this.#dirty = true
    this.#tell({ kind: 'typing' })
    void this.flush()
  }

  /** What this browser kept under `key` is shown again: it goes to the server, over the state that it was typed over. */
  adopt(key: string, revision: number): void {
    this.revision = revision
    this.typed()
    this.keepHere()
    this.#drawer.forgetOther(key)
  }

  /** The other text was taken: nothing of this one is left to keep. */
  take({ revision, fields }: Theirs): void {
    for (const [name, value] of Object.entries(fields)) {
      const field = this.#settings.form.querySelector<HTMLInputElement>(
        `[name="${name}"]:not([type=checkbox])`,
      )
      if (field) field.value = value
    }
    this.goOnFrom(revision)
  }

  stop(): void {
    this.keepHere()
    clearTimeout(this.#server)
  }
}
