import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

interface Target {
  readonly target: string
  readonly arch: readonly string[]
}
interface System {
  readonly target: readonly (string | Target)[]
}
const file = resolve(import.meta.dirname, '../../electron-builder.config.mjs')
const { default: configuration } = (await import(pathToFileURL(file).href)) as {
  default: {
    extraMetadata: { desktopName: string }
    linux: System & { executableName: string; desktop: { entry: { StartupWMClass: string } } }
    win: System
    mac: System & { hardenedRuntime: boolean }
  }
}

/** electron-builder's own check, which it makes before it builds anything. */
const validate = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'))(
  'app-builder-lib/out/util/config/config',
) as { validateConfiguration(configuration: unknown, log: { isEnabled: boolean; add(): void }): Promise<void> }
const check = (changed: unknown) => validate.validateConfiguration(changed, { isEnabled: false, add: () => {} })

test('electron-builder takes the configuration of all systems', async () => {
  await expect(check(configuration)).resolves.toBeUndefined()
  await expect(check({ ...configuration, mac: { ...configuration.mac, hardened: true } })).rejects.toThrow(
    'configuration.mac',
  )
})

test('the desktop knows the program by one name', () => {
  expect(`${configuration.linux.executableName}.desktop`).toBe(configuration.extraMetadata.desktopName)
  expect(configuration.linux.desktop.entry.StartupWMClass).toBe(configuration.linux.executableName)
})

test('each system is built for as promised', () => {
  const targets = (system: System) =>
    system.target.map((entry) => (typeof entry === 'string' ? entry : `${entry.target} ${entry.arch.join(' ')}`))
  expect(targets(configuration.linux)).toEqual(['AppImage', 'deb', 'rpm', 'tar.gz'])
  expect(targets(configuration.win)).toEqual(['nsis x64 arm64', 'portable x64 arm64'])
  expect(targets(configuration.mac)).toEqual(['dmg x64 arm64', 'zip x64 arm64'])
  expect(configuration.mac.hardenedRuntime).toBe(true)
})
