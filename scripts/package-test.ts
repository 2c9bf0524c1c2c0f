import { execFileSync } from 'node:child_process'
import { fail } from './fail.ts'
import { handOver } from './hand-over.ts'

/** Packages a deb, and tests the program as it is installed: on Linux, on a screen of its own. */
function testPackage(): void {
  if (process.platform !== 'linux')
    throw new Error('The packaged program is tested on Linux only, where a deb can be unpacked.')
  execFileSync(process.execPath, ['scripts/package.ts', '--linux', 'deb'], { stdio: 'inherit' })
  const screen = ['-a', '-s', '-screen 0 1920x1200x24']
  handOver('xvfb-run', [...screen, 'playwright', 'test', 'packaged.spec.ts'], { TASKSCOPE_TEST_PACKAGE: '1' })
}

try {
  testPackage()
} catch (error) {
  fail(error)
}
