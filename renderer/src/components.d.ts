// For tools that do not read components themselves; vue-tsc gives each its own type.
declare module '*.vue' {
  import type { Component } from 'vue'
  const component: Component
  export default component
}
