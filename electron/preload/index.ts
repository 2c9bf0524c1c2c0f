import { contextBridge, ipcRenderer, type IpcRendererEvent, webUtils } from 'electron'
import { type Bridge, FILES_CHANNEL, PUSH_NAMES, REQUEST_CHANNEL, requestSchemas } from '@shared/contract'

/**
 * All that the page sees of Electron. Names are checked here, so that a page gone astray cannot
 * reach a channel that is not in the contract; arguments are parsed in main.
 */
const bridge: Bridge = {
  request(name, args) {
    if (!Object.hasOwn(requestSchemas, name)) throw new TypeError(`There is no request ${name}`)
    return ipcRenderer.invoke(REQUEST_CHANNEL, name, args)
  },
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
