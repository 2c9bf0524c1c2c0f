/**
 * Whether things that move are to arrive at once: the setting says, or the system where the setting leaves
 * it to it. Style sheets ask for the same with `:root[data-motion='reduced']`.
 */
export const isMotionReduced = (): boolean => document.documentElement.dataset.motion === 'reduced'
