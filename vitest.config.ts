import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { pageScript } from './scripts/page-script.ts'

const alias = { '@shared': resolve(import.meta.dirname, 'shared') }

export default defineConfig({
  plugins: [vue(), pageScript()],
  resolve: { alias },
  test: {
    environment: 'node',
    // Vitest would leave one core to itself, which of two is half of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // Style sheets are read as they are where a test asks for their text.
    css: true,
    include: ['{electron,shared,renderer,scripts}/**/*.test.ts'],
    globalSetup: './electron/testing/setup.ts',
  },
})
