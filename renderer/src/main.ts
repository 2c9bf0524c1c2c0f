import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n } from './i18n'
import { useSettings } from './stores/settings'

const app = createApp(App).use(createPinia()).use(i18n)
// So that the language is known before the first paint.
try {
  await useSettings().load()
} finally {
  app.mount('#app')
}
