#!/bin/sh
# The `taskscope` command: the installed program without its window. Link to it from a folder on the PATH.
here=$0
while [ -L "$here" ]; do
  target=$(readlink "$here")
  case $target in
    /*) here=$target ;;
    *) here=$(dirname "$here")/$target ;;
  esac
done
exec "$(dirname "$here")/../../MacOS/Taskscope" --command-line --disable-gpu --log-level=3 -- "$@"
