import type { Command, EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { VNode } from 'preact'
import { useRef } from 'preact/hooks'

/** One tool that is a choice of several; says what holds where somebody writes. */
export function Choice({
  view,
  label,
  options,
  holds,
  choose,
}: {
  view: EditorView
  label: string
  options: readonly { readonly value: string; readonly label: string }[]
  holds: (state: EditorState) => string
  choose: (value: string) => Command
}): VNode {
  const pointedRef = useRef(false)
  return (
    <select
      aria-label={label}
      value={holds(view.state)}
      onPointerDown={() => (pointedRef.current = true)}
      onChange={({ currentTarget }) => {
        choose(currentTarget.value)(view.state, view.dispatch)
        // Whoever goes through the choices by keyboard stays until they have found theirs (Esc goes back to the text).
        if (pointedRef.current) view.focus()
        pointedRef.current = false
      }}
    >
      {options.map(({ value, label: words }) => (
        <option key={value} value={value}>
          {words}
        </option>
      ))}
    </select>
  )
}
