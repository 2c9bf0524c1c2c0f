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
    // Style sheets are read as they are where a test asks for their text.
    css: true,
    include: ['{electron,shared,renderer,scripts}/**/*.test.ts'],
    globalSetup: './electron/testing/setup.ts',
  },
})
