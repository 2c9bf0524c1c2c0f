// A bare Electron for the benchmarks' other pages: who drives it opens the windows.
import { app } from 'electron'

app.on('window-all-closed', () => app.quit())
