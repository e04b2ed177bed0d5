import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { apiPrefix, contract, Problem } from '@ratchet/contract'
import { z } from 'zod'
import { problemType } from './problem.ts'

/** The generated document, as far as we write into it. */
interface Written {
  paths: Record<string, Record<string, { responses?: object }>>
}

let cached: Promise<string> | undefined

/** The OpenAPI 3.1 document of the whole contract, as JSON text; made once. */
export function openApiDocument(): Promise<string> {
  cached ??= generate()
  return cached
}

async function generate(): Promise<string> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
  const document = await generator.generate(contract, {
    info: { title: 'Ratchet', version: '1', description: 'Continual improvement with honest verdicts.' },
    servers: [{ url: apiPrefix }],
    security: [{ apiKey: [] }, { session: [] }],
    components: {
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key, beginning with rk_' },
        session: { type: 'apiKey', in: 'cookie', name: 'ratchet.session_token' },
      },
    },
  })
  const schema = z.toJSONSchema(Problem, { io: 'output' })
  const refusal = { description: 'A problem document (RFC 9457)', content: { [problemType]: { schema } } }
  for (const operations of Object.values((document as Written).paths)) {
    for (const operation of Object.values(operations)) {
      operation.responses = { ...operation.responses, default: refusal }
    }
  }
  return JSON.stringify(document)
}
