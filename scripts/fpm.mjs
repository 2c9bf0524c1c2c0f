#!/usr/bin/env node
// Stands in for fpm where electron-builder cannot download its own (CUSTOM_FPM_PATH=scripts/fpm.mjs): takes the
// arguments that electron-builder 26 gives for a deb, and has dpkg-deb build it.
import { execFileSync } from 'node:child_process'
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'

const text = { type: 'string' }
const { values: options, positionals: inputs } = parseArgs({
  allowPositionals: true,
  options: {
    force: { type: 'boolean' },
    debug: { type: 'boolean' },
    input: { type: 'string', short: 's' },
    output: { type: 'string', short: 't' },
    depends: { type: 'string', short: 'd', multiple: true },
    'deb-recommends': { type: 'string', multiple: true },
    architecture: text,
    'after-install': text,
    'after-remove': text,
    description: text,
    version: text,
    package: text,
    name: text,
    maintainer: text,
    vendor: text,
    url: text,
    category: text,
    'deb-priority': text,
    'deb-compression': text,
    license: text,
    iteration: text,
    log: text,
  },
})
if (options.output !== 'deb') throw new Error(`scripts/fpm.mjs builds a deb, not ${options.output}.`)

const root = mkdtempSync(join(tmpdir(), 'taskscope-deb-'))
try {
  inputs.forEach(copyInput)
  execFileSync('chmod', ['-R', 'u=rwX,go=rX', root])
  writeControl()
  const method = { gz: 'gzip', zst: 'zstd' }[options['deb-compression']] ?? options['deb-compression']
  execFileSync('dpkg-deb', ['--root-owner-group', `-Z${method}`, '--build', root, options.package], {
    stdio: 'inherit',
  })
} finally {
  rmSync(root, { recursive: true, force: true })
}

/** `FROM=TO`: a file, or with a slash at its end what is in a folder. */
function copyInput(input) {
  const [from, to] = input.split('=')
  const isFolder = from.endsWith('/')
  const target = join(root, to)
  mkdirSync(isFolder ? target : dirname(target), { recursive: true })
  execFileSync('cp', ['-a', isFolder ? `${from}.` : from, target])
}

function writeControl() {
  const size = execFileSync('du', ['-sk', '--apparent-size', root], { encoding: 'utf8' }).split('\t')[0]
  const folder = join(root, 'DEBIAN')
  mkdirSync(folder)
  const [summary, ...more] = options.description.split('\n').map((line) => line.trim())
  const fields = {
    Package: options.name,
    Version: options.iteration ? `${options.version}-${options.iteration}` : options.version,
    License: options.license,
    Vendor: options.vendor,
    Architecture: options.architecture,
    Maintainer: options.maintainer,
    'Installed-Size': size,
    Depends: options.depends?.join(', '),
    Recommends: options['deb-recommends']?.join(', '),
    Section: options.category ?? 'devel',
    Priority: options['deb-priority'],
    Homepage: options.url,
    Description: [summary, ...more.filter(Boolean).map((line) => ` ${line}`)].join('\n'),
  }
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? `${name}: ${value}\n` : []))
  writeFileSync(join(folder, 'control'), lines.join(''))
  for (const [script, file] of [
    ['postinst', options['after-install']],
    ['postrm', options['after-remove']],
  ]) {
    copyFileSync(file, join(folder, script))
    chmodSync(join(folder, script), 0o755)
  }
}
