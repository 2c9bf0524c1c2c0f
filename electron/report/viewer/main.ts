import { make, need } from './dom'
import { readRun } from './page-run'
import { RunView } from './run-view'

/** Brings the page to life: of several runs one is looked at, and each is folded when it first is. */
function start(): void {
  document.documentElement.classList.add('scripted')
  const articles = Array.from(document.querySelectorAll<HTMLElement>('.run'))
  const views = new Map<number, RunView>()
  let present = 0
  const show = (index: number): void => {
    views.get(present)?.pause()
    present = index
    articles.forEach((article, i) => (article.hidden = i !== index))
    if (!views.has(index)) views.set(index, new RunView(articles[index]!, readRun(index)))
  }
  if (articles.length > 1) articles[0]!.before(makeChoice(articles, show))
  show(0)
  addEventListener('keydown', (event) => {
    if (isForControl(event)) return
    if (views.get(present)?.onKey(event.key) === true) event.preventDefault()
  })
}

/** A key that means something to what has the focus, or to the browser. */
function isForControl({ target, key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return true
  const control = target as Element
  return control.matches('button') ? key === ' ' : control.matches('input, select') && key !== 'Escape'
}

/** A button for each run. */
function makeChoice(articles: readonly HTMLElement[], show: (index: number) => void): HTMLElement {
  const buttons = articles.map((article, i) => {
    const outcome = need(article, '.outcome').textContent
    const label = need(article, '.label').textContent
    return make('button', { title: outcome, onclick: () => choose(i) }, label || outcome)
  })
  const mark = (index: number): void => buttons.forEach((button, i) => (button.ariaPressed = String(i === index)))
  const choose = (index: number): void => {
    mark(index)
    show(index)
  }
  mark(0)
  return make('div', { className: 'choice' }, ...buttons)
}

start()
