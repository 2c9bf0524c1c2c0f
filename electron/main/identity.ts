/** By this Windows groups the program's windows under its shortcut; electron-builder's `appId` is the same. */
export const APP_ID = 'io.github.taskscope'
