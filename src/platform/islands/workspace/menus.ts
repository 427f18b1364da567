const open = () => document.querySelectorAll<HTMLDetailsElement>('details[data-menu][open]')

/** Menus close by a click elsewhere, by Esc (which gives the focus back), and when the page changes. */
export function watchMenus(): void {
  addEventListener('click', ({ target }) => {
    for (const menu of open()) if (!(target instanceof Node && menu.contains(target))) menu.open = false
  })
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return
    for (const menu of open()) {
      menu.open = false
      menu.querySelector('summary')?.focus()
    }
  })
  addEventListener('turbo:before-cache', () => {
    for (const menu of open()) menu.open = false
  })
}
