import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { h, type VNode } from 'preact'

const folder = join(dirname(createRequire(import.meta.url).resolve('lucide-static/package.json')), 'icons')
const drawings = new Map<string, string>()

/** The strokes of a Lucide icon; an unknown name fails at the first render, which every page test does. */
function drawing(name: string): string {
  let strokes = drawings.get(name)
  if (strokes === undefined) {
    const svg = readFileSync(join(folder, `${name}.svg`), 'utf8')
    strokes = svg
      .slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
      .replace(/\s*\n\s*/g, '')
    drawings.set(name, strokes)
  }
  return strokes
}

/** A Lucide icon in the colour and size of its text; `label` when no word stands beside it. */
export function Icon({ name, label }: { name: string; label?: string }): VNode {
  return h('svg', {
    class: 'icon',
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke: 'currentColor',
    'stroke-width': '2',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    focusable: 'false',
    ...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': 'true' }),
    dangerouslySetInnerHTML: { __html: drawing(name) },
  })
}

/** Krông's own mark: a river between two banks. */
export function RiverMark(): VNode {
  return (
    <svg class="mark" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path
        fill="currentColor"
        d="M24 2a22 22 0 1 0 0 44 22 22 0 0 0 0-44Zm5.4 5.1c-6.2 4.4-9 8.2-8.4 11.5.5 2.7 3 4.3 6.5 6.2 4 2.1 6.6 4.3 6.6 7.7 0 3.6-2.9 6.8-8.3 10.4L24 43a19 19 0 0 1-9.6-2.6c6.6-3.9 9.8-7 9.8-9.9 0-2.3-2.3-3.7-5.5-5.4-4.3-2.3-7.4-4.6-7.4-8.6 0-3.5 3-7 9-10.5.7-.4 1.4-.7 2.2-1a19 19 0 0 1 6.9 1.1Z"
      />
    </svg>
  )
}
