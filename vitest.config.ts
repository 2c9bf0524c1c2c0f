import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

const alias = { '@shared': resolve(import.meta.dirname, 'shared') }

export default defineConfig({
  plugins: [vue()],
  resolve: { alias },
  test: {
    environment: 'node',
    include: ['{electron,shared,renderer,scripts}/**/*.test.ts'],
    globalSetup: './electron/testing/setup.ts',
  },
})
