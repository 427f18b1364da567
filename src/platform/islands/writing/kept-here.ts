/** What somebody typed and the server does not have yet, as this browser keeps it. */
export type KeptHere = {
  readonly at: number
  /** The state of the draft that it was typed over. */
  readonly revision: number
  readonly fields: readonly (readonly [string, string])[]
  readonly html: string
}

const newTab = () => {
  const known = sessionStorage.getItem('krong.cua-so')
  if (known) return known
  const made = crypto.randomUUID?.() ?? String(Math.random()).slice(2)
  sessionStorage.setItem('krong.cua-so', made)
  return made
}

/** A drawer in this browser for one text of one person; each window has its own, and all of them are found again after a crash. */
export class Drawer {
  #prefix: string
  readonly #tab = newTab()

  constructor(owner: string, text: string) {
    this.#prefix = `krong.viet.${owner}.${text}.`
  }

  /** Whether the browser took it; a full or forbidden store says no. */
  put(kept: KeptHere): boolean {
    try {
      localStorage.setItem(this.#prefix + this.#tab, JSON.stringify(kept))
      return true
    } catch (fault) {
      console.warn('This browser keeps nothing', fault)
      return false
    }
  }

  /** Everything of this text, the newest first, with its key. */
  list(): { readonly key: string; readonly kept: KeptHere }[] {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(this.#prefix))
      .flatMap((key) => {
        const text = localStorage.getItem(key)
        return text ? [{ key, kept: JSON.parse(text) as KeptHere }] : []
      })
      .toSorted((a, b) => b.kept.at - a.kept.at)
  }

  forget(key = this.#prefix + this.#tab): void {
    localStorage.removeItem(key)
  }

  /** What another window kept is in this one now. */
  forgetOther(key: string): void {
    if (key !== this.#prefix + this.#tab) this.forget(key)
  }

  /** The text has a name on the server now. */
  rename(owner: string, text: string): void {
    this.forget()
    this.#prefix = `krong.viet.${owner}.${text}.`
  }
}
