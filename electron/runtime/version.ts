/** Raised with every change of the runtime that can change the events of a run. Apart, for those who only store it. */
export const RUNTIME_VERSION = '3'
