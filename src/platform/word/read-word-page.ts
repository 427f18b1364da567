import mammoth from 'mammoth'

/**
 * The whole text of any `.docx` as HTML: headings, paragraphs, lists, tables; pictures are left out. It is not clean: it goes through
 * `kit/rich-text` before anybody sees it. Undefined where the file cannot be read. The file has passed the door (#platform/files).
 */
export async function readWordPage(path: string): Promise<string | undefined> {
  try {
    const { value } = await mammoth.convertToHtml(
      { path },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    return value
  } catch {
    return undefined
  }
}
