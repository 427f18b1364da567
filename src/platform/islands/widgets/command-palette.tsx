import { fold } from '#kit/vietnamese/index.ts'
import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'

export type CommandPaletteProps = {
  readonly commands: readonly { readonly href: string; readonly label: string }[]
  readonly words: { readonly title: string; readonly hint: string; readonly none: string }
}

type Found = { readonly href: string; readonly label: string; readonly hint?: string }

/** Commands whose words all begin some word of the text, with or without tone marks. */
export function matching<One extends { readonly label: string }>(
  commands: readonly One[],
  text: string,
): One[] {
  const wanted = fold(text).split(' ').filter(Boolean)
  return commands.filter(({ label }) => {
    const words = fold(label).split(/[^\p{L}\p{N}]+/u)
    return wanted.every((part) => words.some((word) => word.startsWith(part)))
  })
}

async function search(text: string): Promise<Found[]> {
  const answer = await fetch(`/lenh?q=${encodeURIComponent(text)}`, {
    headers: { accept: 'application/json' },
  }).catch(() => undefined)
  return answer?.ok ? ((await answer.json()) as Found[]) : []
}

/** Find or do quickly (Ctrl K): the addresses of the rail, the acts, and whatever the modules find. */
export function CommandPalette({ commands, words }: CommandPaletteProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null)
  const [text, setText] = useState('')
  const [found, setFound] = useState<Found[]>([])
  const [at, setAt] = useState(0)
  const shown: Found[] = [...matching(commands, text).slice(0, 12), ...found]

  const show = () => {
    setText('')
    setFound([])
    setAt(0)
    dialog.current?.showModal()
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return
      event.preventDefault()
      if (!dialog.current?.open) show()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => {
    if (text.trim().length < 2) return setFound([])
    let current = true
    const timer = setTimeout(() => void search(text).then((list) => current && setFound(list)), 150)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [text])

  const open = (one: Found | undefined) => {
    if (!one) return
    dialog.current?.close()
    const link = Object.assign(document.createElement('a'), { href: one.href })
    document.body.append(link)
    link.click()
    link.remove()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) setAt((at + step + shown.length) % Math.max(1, shown.length))
    else if (event.key === 'Enter') open(shown[at])
    else return
    event.preventDefault()
  }

  return (
    <>
      <button type="button" class="button palette-opener" onClick={show}>
        <svg
          class="icon"
          viewBox="0 0 24 24"
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          aria-hidden="true"
        >
          <circle cx="11" cy="11" r="8" />
          <path d="m21 21-4.3-4.3" stroke-linecap="round" />
        </svg>
        <span class="own-name">{words.title}</span> <kbd class="wide">Ctrl K</kbd>
      </button>
      <dialog ref={dialog} class="dialog palette" aria-label={words.title}>
        <input
          class="input"
          role="combobox"
          aria-expanded="true"
          aria-controls="lenh-danh-sach"
          aria-activedescendant={shown[at] ? `lenh-${at}` : undefined}
          aria-label={words.title}
          placeholder={words.hint}
          value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
        <div id="lenh-danh-sach" role="listbox" aria-label={words.title}>
          {shown.map((one, index) => (
            // Keys are the input's, which names the active option.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
            <div
              key={one.href + one.label}
              id={`lenh-${index}`}
              role="option"
              aria-selected={index === at}
              onClick={() => open(one)}
            >
              {one.label} {one.hint ? <span class="soft">{one.hint}</span> : null}
            </div>
          ))}
        </div>
        {shown.length === 0 ? (
          <p class="soft" role="status">
            {words.none}
          </p>
        ) : null}
      </dialog>
    </>
  )
}
