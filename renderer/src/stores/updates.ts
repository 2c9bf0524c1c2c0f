import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { UpdateState } from '@shared/contract'
import { backend } from '../bridge'

/** What is known of newer versions, as main tells it. */
export const useUpdates = defineStore('updates', () => {
  const state = shallowRef<UpdateState>({ kind: 'unpublished' })
  /** Nothing newer can be asked for while one is. */
  const busy = computed(() => ['checking', 'waiting', 'downloading'].includes(state.value.kind))

  const canCheck = computed(() => !busy.value && !['unpublished', 'ready'].includes(state.value.kind))

  async function load(): Promise<void> {
    backend.on('updates.changed', (told) => (state.value = told))
    state.value = await backend.request('updates.state', {})
  }

  const check = () => backend.request('updates.check', {})
  const download = () => backend.request('updates.download', {})
  /** @throws Error with a sentence while a run is under way */
  const restart = () => backend.request('updates.restart', {})

  return { state, busy, canCheck, load, check, download, restart }
})
