import { readYamlDocument, writeYamlDocument, YamlDocumentError } from '@ratchet/connectors'
import type { ValueSystemDocument } from '@ratchet/contract'
import { invalid, OperationError } from '@ratchet/core/foundation'

/** The document as a file, with what it is and how it is taken back written at its top. */
export function valueSystemFile(exported: { workspaceName: string; document: ValueSystemDocument }): File {
  const text = writeYamlDocument(exported.document, [
    `Value system of ${exported.workspaceName}`,
    'Records are known by their names. A field that is left out stays as it is when this is imported.',
  ])
  return new File([text], 'value-system.yaml', { type: 'application/yaml' })
}

/**
 * Read a file and give its document to an operation; whatever is refused is told by line and field.
 *
 * @throws invalid
 */
export async function takeDocument<Result>(
  file: File,
  give: (document: ValueSystemDocument) => Promise<Result>,
): Promise<Result> {
  const { value, lineOf } = read(new Uint8Array(await file.arrayBuffer()))
  try {
    // The operation parses what it gets: what is wrong with the shape comes back by its path, like everything else.
    return await give(value as ValueSystemDocument)
  } catch (error) {
    throw error instanceof OperationError ? withLines(error, lineOf) : error
  }
}

function read(bytes: Uint8Array) {
  try {
    return readYamlDocument(bytes)
  } catch (error) {
    if (error instanceof YamlDocumentError) throw invalid('file', error.message)
    throw error
  }
}

function withLines(error: OperationError, lineOf: (path: string) => number): OperationError {
  const errors = error.details.errors?.map(({ path, message }) => {
    const field = path.replace(/^document\.?/, '')
    const told = message.replace('is not a field of this request', 'is no field that is known here')
    return { path: field || 'file', message: `line ${lineOf(field)}: ${told}` }
  })
  return new OperationError(error.code, error.reason, error.message, {
    ...error.details,
    ...(errors && { errors }),
  })
}
