/** Brings the islands of a page to life, each when it comes into view; everything else works without. */
import { type ComponentType, h, render } from 'preact'

type Loader = () => Promise<Record<string, ComponentType<object>>>
const ofModules = import.meta.glob<Record<string, ComponentType<object>>>('../../../modules/*/islands/*.tsx')
const ofPlatform = import.meta.glob<Record<string, ComponentType<object>>>('../widgets/*.tsx')

/** `identity-passkey` for a module's island, `command-palette` for one of the platform. */
function nameOf(path: string): string {
  const [, module, file] = /(?:modules\/([^/]+)\/islands|widgets)\/([^/]+)\.tsx$/.exec(path) ?? []
  return module ? `${module}-${file}` : (file ?? '')
}

const byName = new Map<string, Loader>(
  Object.entries({ ...ofModules, ...ofPlatform }).map(([path, load]) => [nameOf(path), load]),
)
const find = (exports: Record<string, unknown>, name: string) => {
  const last = name.split('-').slice(-1)[0]!.toLowerCase()
  return Object.entries(exports).find(
    ([key, value]) => typeof value === 'function' && /^[A-Z]/.test(key) && key.toLowerCase().endsWith(last),
  )?.[1] as ComponentType<object> | undefined
}

/** Whoever was quicker than the script has typed into the plain field already: the island goes on from there. */
function typedIn(island: HTMLElement): object {
  const field = island.querySelector('textarea')
  if (!field) return {}
  const typedBefore = field.value === field.defaultValue ? undefined : field.value
  return { typedBefore, focused: document.activeElement === field }
}

class KrongIsland extends HTMLElement {
  connectedCallback(): void {
    if (this.hasAttribute('eager')) return void this.#live()
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      observer.disconnect()
      void this.#live()
    })
    observer.observe(this)
  }

  disconnectedCallback(): void {
    render(null, this)
  }

  async #live(): Promise<void> {
    const name = this.getAttribute('name') ?? ''
    const load = byName.get(name)
    if (!load) return
    const component = find(await load(), name)
    if (!component || !this.isConnected) return
    const typed = typedIn(this)
    this.replaceChildren()
    render(h(component, { ...(JSON.parse(this.getAttribute('props') ?? '{}') as object), ...typed }), this)
  }
}

if (!customElements.get('krong-island')) customElements.define('krong-island', KrongIsland)
