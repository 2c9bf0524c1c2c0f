import { copyFileSync, existsSync, writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { LIBRARIES } from '../scripts/package/debian.ts'
import { DebianUser, EXAMPLE, HELLO_WORLD, packageFile } from './debian.ts'
import { withInstalled } from './installed.ts'
import { consoleLines, runExample, runHasEnded } from './window.ts'

// `npm run package:test` builds the package and runs this, after the deb. It is installed by rpm into a Debian that
// has the libraries: what rpm knows of them is what systems of its own would say.
test.describe.configure({ mode: 'serial', timeout: 300_000 })

const RPM = '/var/tmp/taskscope.rpm'
/** The packages that have the libraries elsewhere. */
const SYSTEMS = {
  fedora: 'alsa-lib gtk3 libnotify libX11-xcb libXScrnSaver mesa-libgbm nss xdg-utils',
  opensuse: 'libasound2 libgtk-3-0 libnotify4 libX11-xcb1 libXss1 libgbm1 mozilla-nss xdg-utils',
}
/** Debian's rpm wants to be sure that it is meant. */
const RPM_HERE = ['rpm', '--force-debian'] as const

let user: DebianUser
test.beforeAll(async () => {
  user = await DebianUser.create()
  user.debian.run(['apt-get', 'install', '--yes', '--no-install-recommends', 'rpm', ...LIBRARIES])
  copyFileSync(packageFile('rpm'), user.within(RPM))
})
test.afterAll(() => user?.debian.remove())

/** Has rpm believe that a system's packages are there, which are empty. */
function installStandIns(system: keyof typeof SYSTEMS): void {
  const provides = `${SYSTEMS[system]} /bin/bash`.split(' ').map((name) => `Provides: ${name}`)
  const spec = `Name: ${system}\nVersion: 1\nRelease: 1\nSummary: Stands in\nLicense: MIT\nBuildArch: noarch\n${provides.join('\n')}\n%description\nStands in.\n%files\n`
  writeFileSync(user.within(`/var/tmp/${system}.spec`), spec)
  user.debian.run(['rpmbuild', '-bb', '--quiet', '--define', '_rpmdir /var/tmp', `/var/tmp/${system}.spec`])
  user.debian.run([...RPM_HERE, '--install', `/var/tmp/noarch/${system}-1-1.noarch.rpm`])
}

test('rpm asks for the libraries by the names of openSUSE or of Fedora', () => {
  const { debian } = user
  const install = () => debian.run([...RPM_HERE, '--install', RPM])
  expect(install).toThrow('Failed dependencies')
  installStandIns('opensuse')
  debian.run([...RPM_HERE, '--install', '--test', RPM])
  debian.run([...RPM_HERE, '--erase', 'opensuse'])
  installStandIns('fedora')
  install()
  expect(debian.run(['rpm', '--query', 'taskscope'])).toMatch(/^taskscope-\d+\.\d+\.\d+/)
  expect(debian.run(['rpm', '--verify', 'taskscope'])).toBe('')
  expect(existsSync(user.within('/usr/share/doc/taskscope/copyright'))).toBe(true)
})

test('the menu has the program of the rpm, and its files are known by their kind', () => user.expectInMenu())

test('the program of the rpm runs an example, and the command finds the run', async () => {
  await withInstalled(user.opened('--remote-debugging-port=0'), process.env, async ({ page }) => {
    await runExample(page, EXAMPLE, 'virtual')
    await runHasEnded(page)
    await expect(consoleLines(page)).toHaveText(HELLO_WORLD)
  })
  expect(JSON.parse(user.command('list', '--json'))).toMatchObject([{ id: 1, status: 'completed' }])
})

test('rpm removes everything but the data', () => {
  user.debian.run([...RPM_HERE, '--erase', 'taskscope'])
  user.debian.run(['update-mime-database', '/usr/share/mime']) // what Fedora and openSUSE do after each package
  user.debian.run(['update-desktop-database', '/usr/share/applications'])
  user.expectGone(RPM)
})
