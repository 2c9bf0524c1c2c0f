/** The one channel that all requests of the contract take: `invoke(REQUEST_CHANNEL, name, args)`. Pushes have a channel each, by name. */
export const REQUEST_CHANNEL = 'request'

/**
 * Files that were dropped on the window, by their paths: `send(FILES_CHANNEL, paths)`. Only the preload
 * sends them, for the page may name no path: it could name any.
 */
export const FILES_CHANNEL = 'files'

/** Before the settings, as JSON, among the arguments of the page's process: known without asking when it first paints. */
export const SETTINGS_ARGUMENT = '--taskscope-settings='
