#!/usr/bin/env node
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildIfStale } from './build.ts'
import { fail } from './fail.ts'

// The command line, `taskscope`: the built program in this very process, so that its streams, its signals
// and its exit code are its own.
buildIfStale().then(() => import(pathToFileURL(resolve(import.meta.dirname, '../out/main/cli.js')).href), fail)
