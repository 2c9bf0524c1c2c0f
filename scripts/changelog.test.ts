import { expect, test } from 'vitest'
import { notesOf } from './changelog'

const CHANGELOG =
  '# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2026-01-02\n\n### Added\n\n- More.\n\n## [1.1.0] - 2026-01-01\n\n- Less.\n'

test('the notes of a version end where the next version begins', () => {
  expect(notesOf(CHANGELOG, '1.2.0')).toBe('### Added\n\n- More.')
  expect(notesOf(CHANGELOG, '1.1.0')).toBe('- Less.')
})

test.each(['1.3.0', '1.2', 'Unreleased'])('%s, of which nothing is said, is refused', (version) => {
  expect(() => notesOf(CHANGELOG, version)).toThrow(`says nothing of ${version}`)
})
