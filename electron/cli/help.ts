export const HELP = `Taskscope runs an async TypeScript snippet and records what every task does.

Usage:
  taskscope run FILE [options]          run a snippet (-: of stdin); its console goes to stdout, the rest to stderr
  taskscope list [options]              list the recorded runs, newest first
  taskscope show RUN [options]          show a recorded run
  taskscope search WORDS [options]      find runs by words of title, notes, code, console and task names
  taskscope compare RUN RUN… [options]  compare runs by variant: medians, differences, and what made them
  taskscope replay RUN [options]        print a run's console at its recorded pace
  taskscope export RUN… --format FORMAT write a run, or a comparison of several, as a report
  taskscope import FILE [options]       take in a .taskscope file or a JSON report; nothing of it is run

Options of run:
  --clock real|virtual     virtual: time jumps to the next timer, so a run takes no waiting (default: real)
  --variant NAME=VALUE     choose a value of the snippet's variant(NAME, …); may be given several times
  --all-variants           run every combination of the variants that a first run meets, in turn, and
                           print their medians on stdout instead of the console
  --repeat N               run each variant N times
  --no-save                do not record the run

Options of search:
  --limit N                show at most so many runs (default: 50)

Options of compare:
  --baseline RUN           compare with this run's variant (default: the first run's)

Options of replay:
  --speed X                from 0.1 to 100 (default: 1)
  --check                  run it again exactly instead; exit with 1 where the two runs part

Options of export:
  --format FORMAT          html, md, json, csv, csv-events, trace, svg or taskscope; the app makes png and pdf too
  --out FILE               where to (default: stdout)
  --include-paths          leave paths, user and host names in
  --language en|fr         of what people read (default: fr where LC_ALL or LANG says so, else en)

Options of all:
  --db PATH                the database of runs (default: the app's own, or $TASKSCOPE_DB)
  --json                   print one JSON document on stdout instead
  --help, --version

Exit codes: 0 the snippet ended well, 1 it failed (search: nothing found; replay --check: the runs part),
2 bad usage, source, file, output or database, 130 interrupted.
`
