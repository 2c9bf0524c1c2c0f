import { execFileSync } from 'node:child_process'
import { fail } from './fail.ts'
import { handOver } from './hand-over.ts'

/** Packages a deb and an rpm, installs each into a Debian in a folder of its own, and tests the program there, on a screen of its own. */
function testPackage(): void {
  if (process.platform !== 'linux')
    throw new Error('The installed program is tested on Linux only, where a deb can be installed.')
  if (process.getuid?.() !== 0) throw new Error('Installing a package needs root: run it with sudo.')
  execFileSync(process.execPath, ['scripts/package.ts', '--linux', 'deb', 'rpm'], { stdio: 'inherit' })
  const screen = ['-a', '-s', '-ac -screen 0 1920x1200x24']
  handOver('xvfb-run', [...screen, 'playwright', 'test', 'packaged'], { TASKSCOPE_TEST_PACKAGE: '1' })
}

try {
  testPackage()
} catch (error) {
  fail(error)
}
