import { slug } from '#kit/vietnamese/index.ts'

export const mostTags = 12

/** Tags as they are typed, parted by commas: each once, whatever its marks and capitals. */
export function tagsIn(typed: string): { readonly slug: string; readonly name: string }[] {
  const found = new Map<string, string>()
  for (const part of typed.split(/[,;\n]/)) {
    const name = part.trim().replaceAll(/\s+/g, ' ').slice(0, 60)
    const path = slug(name).slice(0, 60).replace(/-$/, '')
    if (path && !found.has(path)) found.set(path, name)
  }
  return [...found].slice(0, mostTags).map(([path, name]) => ({ slug: path, name }))
}
