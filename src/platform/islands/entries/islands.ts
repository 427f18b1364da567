/** Brings the islands of a page to life, each when it comes into view; everything else works without. */
import { type ComponentType, h, render } from 'preact'

const loaders = import.meta.glob<Record<string, ComponentType<object>>>('../../../modules/*/islands/*.tsx')

const byName = new Map<string, () => Promise<Record<string, ComponentType<object>>>>(
  Object.entries(loaders).map(([path, load]) => {
    const [, module, file] = /modules\/([^/]+)\/islands\/([^/]+)\.tsx$/.exec(path) ?? []
    return [`${module}-${file}`, load]
  }),
)

class KrongIsland extends HTMLElement {
  connectedCallback(): void {
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
    const load = byName.get(this.getAttribute('name') ?? '')
    if (!load) return
    const [component] = Object.values(await load())
    if (!component || !this.isConnected) return
    this.replaceChildren()
    render(h(component, JSON.parse(this.getAttribute('props') ?? '{}') as object), this)
  }
}

if (!customElements.get('krong-island')) customElements.define('krong-island', KrongIsland)
