#!/usr/bin/env node
// Stands in for fpm where electron-builder cannot download its own (CUSTOM_FPM_PATH=scripts/fpm.mjs): takes the
// arguments that electron-builder 26 gives for a deb or an rpm, and has dpkg-deb or rpmbuild build it.
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
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
    'rpm-compression': text,
    'rpm-os': text,
    'rpm-summary': text,
    'rpm-rpmbuild-define': { type: 'string', multiple: true },
    directories: { type: 'string', multiple: true },
    license: text,
    iteration: text,
    log: text,
  },
})
const builders = { deb: buildDeb, rpm: buildRpm }
const build = builders[options.output]
if (!build) throw new Error(`scripts/fpm.mjs builds a deb or an rpm, not ${options.output}.`)

const work = mkdtempSync(join(tmpdir(), 'taskscope-package-'))
const root = join(work, 'root')
try {
  inputs.forEach(copyInput)
  execFileSync('chmod', ['-R', 'u=rwX,go=rX', root])
  build()
} finally {
  rmSync(work, { recursive: true, force: true })
}

function buildDeb() {
  writeControl()
  const method = { gz: 'gzip', zst: 'zstd' }[options['deb-compression']] ?? options['deb-compression']
  const args = ['--root-owner-group', `-Z${method}`, '--build', root, options.package]
  execFileSync('dpkg-deb', args, { stdio: 'inherit' })
}

function buildRpm() {
  const spec = join(work, 'taskscope.spec')
  writeFileSync(spec, rpmSpec())
  const defines = [
    `_topdir ${work}`,
    `_rpmdir ${work}`,
    '_rpmfilename built.rpm',
    ...(options['rpm-rpmbuild-define'] ?? []),
  ]
  const args = [
    '-bb',
    '--target',
    options.architecture === 'amd64' ? 'x86_64' : options.architecture,
    '--buildroot',
    root,
  ]
  execFileSync('rpmbuild', [...args, ...defines.flatMap((define) => ['--define', define]), spec], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  copyFileSync(join(work, 'built.rpm'), options.package)
}

/** Nothing is stripped, and nothing needed beyond what is said here. Packed quickly: what is made here is not released. */
function rpmSpec() {
  const script = (file) =>
    readFileSync(file, 'utf8')
      .replaceAll('%', '%%')
      .replace(/^#!.*\n/, '')
  const folders = (options.directories ?? []).flatMap((folder) => within(folder, '-type', 'd'))
  const own = [
    ...folders.map((path) => `%dir "${path}"`),
    ...within('', '-not', '-type', 'd').map((path) => `"${path}"`),
  ]
  return `%global __os_install_post %{nil}
%global _binary_payload w3.zstdio
%global debug_package %{nil}
Name: ${options.name}
Version: ${options.version}
Release: ${options.iteration ?? 1}
Summary: ${options['rpm-summary']}
License: ${options.license}
Vendor: ${options.vendor}
URL: ${options.url}
Packager: ${options.maintainer}
AutoReqProv: no
${(options.depends ?? []).map((name) => `Requires: ${name}\n`).join('')}
%description
${options.description}

%post -p /bin/bash
${script(options['after-install'])}
%postun -p /bin/bash
# 0: it goes; otherwise a newer one has come in its place.
if [ "$1" -eq 0 ]; then
${script(options['after-remove'])}
fi

%files
${own.join('\n')}
`
}

/** What `find` finds of the package in a folder, as paths of the system that it will be installed on. */
function within(folder, ...conditions) {
  const found = execFileSync('find', [join(root, folder), ...conditions], { encoding: 'utf8' })
  return found
    .trimEnd()
    .split('\n')
    .map((path) => path.slice(root.length))
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
