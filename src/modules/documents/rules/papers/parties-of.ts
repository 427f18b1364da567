import type { Family, PaperText, Signature } from '#kit/papers/index.ts'

/** What stands behind `Thư ký:` in the text; names only, no address and no post. */
function namedIn({ blocks }: PaperText, label: RegExp): string {
  for (const block of blocks) {
    const [, name] = ('text' in block ? label.exec(block.text) : null) ?? []
    if (name) return name.replace(/^(?:ông|bà|đồng chí)\s+/iu, '').replace(/\s*[,;.(–-].*$/u, '')
  }
  return ''
}

const open = (name: string) => (name.includes('…') ? '' : name)

/** Who signs: minutes carry the secretary's name beside the chair's (Mẫu 1.9), agreements that of each party. */
export function partiesOf(family: Family, text: PaperText, signature: Signature): readonly Signature[] {
  if (family === 'minutes') {
    const secretary = open(namedIn(text, /^thư ký[^:]*:\s*(.+)$/iu))
    const chair = open(namedIn(text, /^chủ (?:trì|tọa)[^:]*:\s*(.+)$/iu))
    return [
      { lines: ['THƯ KÝ'], name: secretary },
      { lines: ['CHỦ TỌA'], name: chair || signature.name },
    ]
  }
  if (family === 'agreement')
    return [
      { lines: ['ĐẠI DIỆN BÊN B'], name: '' },
      { lines: ['ĐẠI DIỆN BÊN A', ...signature.lines], name: signature.name },
    ]
  return [signature]
}
