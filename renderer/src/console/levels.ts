import { Bug, CircleX, Info, Table2, Terminal, TriangleAlert } from '@lucide/vue'
import type { Component } from 'vue'

/** The gravest first. */
export const LEVELS = ['error', 'warn', 'info', 'log', 'table', 'debug'] as const
export type Level = (typeof LEVELS)[number]

export const LEVEL_SIGNS: Readonly<Record<Level, Component>> = {
  error: CircleX,
  warn: TriangleAlert,
  info: Info,
  log: Terminal,
  table: Table2,
  debug: Bug,
}
