// First the policy, then everything that reads schemas: imports run before a module's own lines.
import './api/strict-policy.ts'

await import('./start.tsx')
