import './styles/fonts.css'
import './styles/tokens.css'
import './styles/base.css'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n } from './i18n'
import { sized } from './sized'
import { useSettings } from './stores/settings'
import { tellUncaught } from './uncaught'

const app = createApp(App).use(createPinia()).use(i18n)
tellUncaught(app)
void sized(window).then(() => app.mount('#app'))
void useSettings().load()
