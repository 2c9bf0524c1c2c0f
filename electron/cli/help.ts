export const HELP = `Taskscope runs an async TypeScript snippet and records what every task does.

Usage:
  taskscope run FILE [options]   run a snippet; its console goes to stdout, everything else to stderr
  taskscope list [options]       list the recorded runs, newest first
  taskscope show RUN [options]   show a recorded run

Options of run:
  --clock real|virtual     virtual: time jumps to the next timer, so a run takes no waiting (default: real)
  --variant NAME=VALUE     choose a value of the snippet's variant(NAME, …); may be given several times
  --no-save                do not record the run

Options of all:
  --db PATH                the database of runs (default: the app's own, or $TASKSCOPE_DB)
  --json                   print one JSON document on stdout instead
  --help, --version

Exit codes: 0 the snippet ended well, 1 it failed, 2 bad usage, source or database, 130 interrupted.
`
