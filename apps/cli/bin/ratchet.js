#!/usr/bin/env node
// Plain JavaScript: this file must also parse where the installed Node is too old for the rest.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const oldest = 24

if (Number(process.versions.node.split('.')[0]) >= oldest) {
  // Compiled once, kept beside the code; see scripts/on-node-24.js. A third of each start.
  module.enableCompileCache?.(
    fileURLToPath(new URL('../../../node_modules/.cache/compiled', import.meta.url)),
  )
  const { run } = await import('../src/main.ts')
  process.exitCode = await run(process.argv.slice(2))
} else {
  const binary = bundledNode()
  if (binary) relaunch(binary)
  else {
    console.error(
      `Ratchet needs Node ${oldest}; this is ${process.version}, and no newer one came with the installation. Run npm ci again, or install Node ${oldest}.`,
    )
    process.exitCode = 1
  }
}

/** The Node that npm brought along for this platform; the package's own version says whether it is new enough. */
function bundledNode() {
  const require = createRequire(import.meta.url)
  const platform = process.platform === 'win32' ? 'win' : process.platform
  for (const prefix of ['node', 'node-bin']) {
    try {
      const manifest = require.resolve(`${prefix}-${platform}-${process.arch}/package.json`)
      const { version } = JSON.parse(readFileSync(manifest, 'utf8'))
      if (Number(version.split('.')[0]) < oldest) continue
      return join(dirname(manifest), 'bin', platform === 'win' ? 'node.exe' : 'node')
    } catch {
      // Not installed for this platform; the next name may be.
    }
  }
  return undefined
}

function relaunch(binary) {
  const child = spawn(binary, process.argv.slice(1), { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`The bundled Node could not be started (${error.message}); run npm ci again.`)
    process.exitCode = 1
  })
  child.on('exit', (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 1)
  })
}
