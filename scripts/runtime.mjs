// What every npm script needs before the project itself can run: the dependencies, and a Node that is new enough.
// Runs on Node 20 with nothing installed.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')
const modules = path.join(root, 'node_modules')
const lockfile = path.join(root, 'package-lock.json')
const stamp = path.join(modules, '.tezrent-lock')

/** One line that says what to do; a stack trace would hide it. */
export function stop(message) {
  console.error(message)
  process.exit(1)
}

/** Runs a child with our terminal. Answers its exit code, 128 + n when signal n ended it. */
export function run(command, args, options = {}) {
  return start(command, args, options).exited
}

export function start(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
  const release = passSignalsTo(child)
  const exited = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]))
  }).finally(release)
  return { child, exited }
}

// The terminal gives Ctrl-C to the whole group, so the child has it already, and npm passes on what it got:
// each signal goes on once, or a server that is finishing its requests would see a second, impatient one.
function passSignalsTo(child) {
  const passed = new Set()
  const pass = (signal) => {
    if (passed.has(signal) || (signal === 'SIGINT' && process.stdin.isTTY)) return
    passed.add(signal)
    child.kill(signal)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, pass)
  // The shell between npm and us dies of a signal without passing it on: we would serve on with nobody to end us.
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.env.npm_lifecycle_event && process.ppid !== parent) pass('SIGTERM')
  }, 500)
  return () => {
    clearInterval(watch)
    for (const signal of signals) process.off(signal, pass)
  }
}

/** `npm ci`, unless node_modules is what package-lock.json asks for on this kind of machine. */
export async function ensureInstalled() {
  const lock = readFileSync(lockfile)
  const wanted = createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex')
  const installed = existsSync(stamp) && readFileSync(stamp, 'utf8')
  if (installed === wanted) return
  if (installed === false && installedByHand(lock)) return writeFileSync(stamp, wanted)
  console.log('Installing the dependencies (a minute on the first run) …')
  rmSync(stamp, { force: true })
  // NODE_ENV=production would leave out Vite, and with it the admin.
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const code = await run(...npm(args))
  if (code !== 0) stop('npm ci failed: see above. The network, or a proxy setting of npm, is the usual reason.')
  writeFileSync(stamp, wanted)
}

// npm keeps a list of what it put into node_modules; whoever ran npm themselves need not wait for a second time.
function installedByHand(lock) {
  const list = path.join(modules, '.package-lock.json')
  if (!existsSync(list)) return false
  const installed = JSON.parse(readFileSync(list, 'utf8')).packages
  return Object.entries(JSON.parse(lock).packages).every(
    ([name, { version, optional }]) =>
      name === '' || (installed[name] ? installed[name].version === version : optional === true),
  )
}

// By the Node that runs npm: the one in node_modules is about to be replaced.
function npm(args) {
  const { npm_execpath: cli = '', npm_node_execpath: node = process.execPath } = process.env
  if (cli.endsWith('npm-cli.js')) return [node, [cli, ...args]]
  return ['npm', args, { shell: process.platform === 'win32' }]
}

/** The Node that can run the server: older ones crash in better-sqlite3, or cannot read TypeScript, without a word. */
export function findNode() {
  const own = path.join(modules, '.bin/node')
  // It may be there and not run: it was built for glibc.
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  return stop(
    `Node.js ${process.versions.node} is too old: install Node.js 24 (22.18 at least) from https://nodejs.org.`,
  )
}

/** The environment in which `node` means findNode(), for tools that start Node by its name. */
export function environment(node, extra = {}) {
  return { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`, ...extra }
}

/** The script behind a command of an installed package: node_modules/.bin has no such file on Windows. */
export function bin(name, command = name) {
  const folder = path.join(modules, name)
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
  return path.join(folder, typeof bin === 'string' ? bin : bin[command])
}
