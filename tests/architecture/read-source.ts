import { parseSync, Visitor } from 'oxc-parser'

export type Import = {
  readonly specifier: string
  /** Names taken; empty for a side effect, `*` for everything. */
  readonly names: readonly string[]
  /** True when nothing of it is left at run time. */
  readonly typeOnly: boolean
}

export type ExportedFunction = { readonly name: string; readonly documented: boolean }

export type Source = {
  readonly imports: readonly Import[]
  readonly hasDefault: boolean
  readonly functions: readonly ExportedFunction[]
  /** Dynamic imports whose address is computed: the law cannot see where they lead. */
  readonly blindImports: number
}

const literal = (node: unknown): string | undefined => {
  const { type, value, quasis } = node as {
    type: string
    value?: unknown
    quasis?: { value: { cooked: string } }[]
  }
  if (type === 'Literal' && typeof value === 'string') return value
  if (type === 'TemplateLiteral' && quasis?.length === 1) return quasis[0]!.value.cooked
  return undefined
}

type Named = {
  readonly importName: { readonly kind: string; readonly name: string | null }
  readonly isType: boolean
}

const taken = (specifier: string, entries: readonly Named[]): Import => ({
  specifier,
  names: entries.map(
    ({ importName }) => importName.name ?? (importName.kind === 'Default' ? 'default' : '*'),
  ),
  typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
})

/** Reads from a source text everything the law asks about; a text that does not parse is an error, never "no imports". */
export function readSource(path: string, text: string): Source {
  const { module, program, errors, comments } = parseSync(path, text)
  if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0]!.message}`)
  const imports: Import[] = module.staticImports.map((one) => taken(one.moduleRequest.value, one.entries))
  for (const { entries } of module.staticExports) {
    for (const entry of entries) {
      if (entry.moduleRequest) imports.push(taken(entry.moduleRequest.value, [entry]))
    }
  }

  let blindImports = 0
  const loaded = (address: unknown) => {
    const specifier = literal(address)
    if (specifier === undefined) blindImports++
    else imports.push({ specifier, names: ['*'], typeOnly: false })
  }
  const named = (specifier: string | undefined) => {
    if (specifier !== undefined) imports.push({ specifier, names: ['*'], typeOnly: true })
  }
  new Visitor({
    ImportExpression: (node) => loaded(node.source),
    TSImportType: (node) => named(literal(node.source)),
    TSModuleDeclaration: (node) => named(literal(node.id)),
    TSExternalModuleReference: (node) => loaded(node.expression),
    CallExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'require') loaded(node.arguments[0])
    },
  }).visit(program)

  const docEnds = comments
    .filter(({ type, value }) => type === 'Block' && value.startsWith('*'))
    .map(({ end }) => end)
  const isDocumented = (start: number) =>
    docEnds.some((end) => end <= start && text.slice(end, start).trim() === '')
  const functions: ExportedFunction[] = []
  let hasDefault = false
  for (const node of program.body) {
    if (node.type === 'ExportDefaultDeclaration') hasDefault = true
    if (node.type !== 'ExportNamedDeclaration' || !node.declaration) continue
    const documented = isDocumented(node.start)
    if (node.declaration.type === 'FunctionDeclaration') {
      functions.push({ name: node.declaration.id?.name ?? 'default', documented })
    }
    if (node.declaration.type !== 'VariableDeclaration') continue
    for (const { id, init } of node.declaration.declarations) {
      const isFunction = init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression'
      if (isFunction && id.type === 'Identifier') functions.push({ name: id.name, documented })
    }
  }
  return { imports, hasDefault, functions, blindImports }
}
