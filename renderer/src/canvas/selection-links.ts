import { finish } from '@shared/parts'
import type { Link } from '@shared/timeline/links'
import { RepeatedWork } from '../parts'
import { linksOfSelection } from './links'
import type { Scene } from './scene'

/** The arrows of what is selected, which become more while the run goes on. */
export class SelectionLinks {
  readonly #work = new RepeatedWork<Link[]>()
  /** Of the model, as far as the arrows are known. */
  #revision = -1

  /** All of them, at once. */
  take(scene: Scene): Link[] {
    this.#work.drop()
    this.#revision = scene.model.revision
    return finish(linksOfSelection(scene))
  }

  /** Whether the run may have more of them by now. */
  isBehind({ model, selection }: Scene): boolean {
    return selection !== null && (this.#work.isUnderWay || this.#revision !== model.revision)
  }

  /** Goes on with those of a run that goes on; undefined: there are no others yet. */
  catchUp(scene: Scene): Link[] | undefined {
    if (!this.isBehind(scene)) return undefined
    const begin = () => {
      this.#revision = scene.model.revision
      return linksOfSelection(scene)
    }
    return this.#work.work(begin)
  }
}
