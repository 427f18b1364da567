/** After a form came back, its summary of complaints has the focus; after any other visit a reader hears the new title. */
export function watchFocus(): void {
  const spoken = Object.assign(document.createElement('div'), { className: 'only-read' })
  spoken.setAttribute('role', 'status')
  let first = true
  const arrive = () => {
    const complaint = document.querySelector<HTMLElement>('[data-focus]')
    if (complaint) complaint.focus()
    if (!first) {
      document.body.append(spoken)
      spoken.textContent = document.title
    }
    first = false
  }
  addEventListener('turbo:load', arrive)
  addEventListener('turbo:render', () => document.querySelector<HTMLElement>('[data-focus]')?.focus())
}
