import { contextBridge, ipcRenderer, type IpcRendererEvent, webUtils } from 'electron'
import { FILES_CHANNEL, REQUEST_CHANNEL, SETTINGS_ARGUMENT } from '@shared/channels'
import { type Bridge, PUSH_NAMES } from '@shared/contract'
import type { Settings } from '@shared/settings'

/** Main puts them there. */
const settings = process.argv.find((argument) => argument.startsWith(SETTINGS_ARGUMENT))!

/**
 * All that the page sees of Electron. A page gone astray reaches no channel that is not in the contract; what
 * it asks for by which name is parsed in main.
 */
const bridge: Bridge = {
  settings: JSON.parse(settings.slice(SETTINGS_ARGUMENT.length)) as Settings,
  request: (name, args) => ipcRenderer.invoke(REQUEST_CHANNEL, name, args),
  openFile(file) {
    const path = webUtils.getPathForFile(file as File)
    if (path === '') throw new TypeError('This is no file from a disk')
    ipcRenderer.send(FILES_CHANNEL, [path])
  },
  on(name, listener) {
    if (!PUSH_NAMES.includes(name)) throw new TypeError(`There is no push ${name}`)
    const receive = (_event: IpcRendererEvent, payload: Parameters<typeof listener>[0]) => listener(payload)
    ipcRenderer.on(name, receive)
    return () => void ipcRenderer.off(name, receive)
  },
}

contextBridge.exposeInMainWorld('taskscope', bridge)
