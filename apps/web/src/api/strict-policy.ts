import { config } from 'zod'

// The page's security policy forbids compiling code at run time. Zod must know before it reads its first schema.
config({ jitless: true })
