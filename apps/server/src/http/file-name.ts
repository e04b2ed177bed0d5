/** A text as a file's name, in letters and digits that every file system takes. */
export function fileNameOf(text: string, otherwise: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^\w]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase()
    .slice(0, 60)
  return plain || otherwise
}
