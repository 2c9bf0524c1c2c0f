/** A window that nobody sees draws no frames: there work waits so long instead, in ms. */
const HIDDEN_FRAME = 100

const channel = new MessageChannel()
const waiting: (() => void)[] = []
channel.port1.onmessage = () => waiting.shift()?.()

/** Does the work as soon as inputs and frames have had their turn. */
export function soon(work: () => void): void {
  waiting.push(work)
  channel.port2.postMessage(null)
}

/** Does the work after the next frame: in it, it would keep the picture waiting that answers an input. */
export function afterFrame(work: () => void): void {
  if (document.hidden) setTimeout(work, HIDDEN_FRAME)
  else requestAnimationFrame(() => soon(work))
}
