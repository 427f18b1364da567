const columns = 100

/** A text behind `head`, going on below itself, in lines of 100 columns; a longer word stays whole. */
export function folded(head: string, text: string): string {
  const [first = '', ...rest] = text.split(' ')
  const lines: string[] = []
  let line = first
  for (const word of rest)
    if (head.length + line.length + 1 + word.length <= columns) line += ` ${word}`
    else {
      lines.push(line)
      line = word
    }
  return `${head}${[...lines, line].join(`\n${' '.repeat(head.length)}`)}\n`
}
