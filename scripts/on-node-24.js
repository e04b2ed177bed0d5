#!/usr/bin/env node
// Plain JavaScript on purpose: this file must run on whatever Node is installed.
// Runs a TypeScript entry of this repository on Node 24 or newer: here when this process is one,
// else on the Node that npm installed beside it. Usage: node scripts/on-node-24.js ENTRY.ts [ARGUMENT...]
import { spawn } from 'node:child_process'
import module, { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const [entry = '', ...rest] = process.argv.slice(2)
const oldest = 24
// What was compiled once is not compiled again: a third of each start. Beside the code, because whoever can write there
// can change the code as well; the usual place, the folder for temporary files, is anybody's. Where nothing can be
// written, nothing is kept, and nothing is said.
const compiled = fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url))

if (Number.parseInt(process.versions.node, 10) >= oldest) {
  process.argv.splice(1, 2, resolve(entry))
  module.enableCompileCache?.(compiled)
  await import(pathToFileURL(resolve(entry)).href)
} else {
  const node = findBundledNode()
  if (!node) {
    console.error(
      `Ratchet needs Node ${oldest} or newer. This is ${process.version}, and the Node that npm brings along for ` +
        `${platform()}-${arch()} is not installed: run "npm ci" with optional dependencies, or install Node ${oldest}.`,
    )
    process.exit(1)
  }
  const child = spawn(node, [resolve(entry), ...rest], {
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: compiled, ...process.env },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
}

/** The binary of the platform package, or null. */
function findBundledNode() {
  const require = createRequire(import.meta.url)
  const system = platform() === 'win32' ? 'win' : platform()
  for (const name of [`node-${system}-${arch()}`, `node-bin-${system}-${arch()}`]) {
    try {
      const folder = dirname(require.resolve(`${name}/package.json`))
      return join(folder, 'bin', platform() === 'win32' ? 'node.exe' : 'node')
    } catch {
      // Not this one.
    }
  }
  return null
}
