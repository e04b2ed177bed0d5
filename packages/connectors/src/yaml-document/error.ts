/** The document cannot be read; the message names the line and is fit for the person who wrote it. */
export class YamlDocumentError extends Error {
  override readonly name = 'YamlDocumentError'
  readonly line: number

  constructor(line: number, message: string) {
    super(`line ${line}: ${message}`)
    this.line = line
  }
}
