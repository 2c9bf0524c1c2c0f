import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from './fixture.ts'
import { consoleLines, status, writeSnippet } from './window.ts'

test('quitting ends a run that never would, keeps it, and leaves nothing among the temporary files', async ({
  launch,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'taskscope-'))
  const usual = process.env.TMPDIR
  process.env.TMPDIR = folder
  try {
    const { page, close } = await launch()
    await writeSnippet(page, "console.log('round and round')\nwhile (true) {}\n")
    await page.getByTestId('run').click()
    await expect(consoleLines(page)).toHaveText('round and round')
    await close()
    expect(readdirSync(folder)).toEqual([])

    const again = await launch()
    await again.page.getByTestId('run-1').click()
    await expect(status(again.page)).toContainText('Stopped')
    await expect(consoleLines(again.page)).toHaveText('round and round')
    await again.close()
  } finally {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
    rmSync(folder, { recursive: true, force: true })
  }
})
