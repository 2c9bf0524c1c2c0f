/// <reference types="vite/client" />
import type { Bridge } from '@shared/contract'

declare global {
  interface Window {
    readonly taskscope: Bridge
  }
}
