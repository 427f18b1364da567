import type { VNode } from 'preact'

/** Plain text as paragraphs: an empty line parts them, a line break stays one. */
export function Lines({ text }: { text: string }): VNode {
  return (
    <div class="prose">
      {text
        .split(/\n{2,}/)
        .filter((part) => part.trim() !== '')
        .map((part, at) => (
          <p key={at} class="typed">
            {part.split('\n').flatMap((line, index) => (index === 0 ? [line] : [<br key={index} />, line]))}
          </p>
        ))}
    </div>
  )
}
